export type { Chart, Picture, Series } from './charts/chart.ts'
export { printedDay } from './docx/numerals.ts'
export type {
  Attachment,
  Attendance,
  Block,
  Cell,
  OfficialPaper,
  PaperTable,
} from './docx/paper.ts'
export { writeOfficialDocx } from './docx/write-official-docx.ts'
export { marksInFile } from './find-marks.ts'
export type { Row, Table } from './header.ts'
export type { Card, OnePage, Panel } from './one-page/page.ts'
export { chineseFont } from './pdf/faces.ts'
export { writeOfficialPdf } from './pdf/write-official-pdf.ts'
export { openTable } from './read-rows.ts'
export type { Column, Sheet } from './sheet.ts'
export { markIdOf, type ViewerMark } from './viewer-mark.ts'
export { fullName, sentence, shortName } from './wording.ts'
export { writeCsv } from './write-csv.ts'
export { type Paper, writePaper } from './write-paper.ts'
export { readSheets } from './xlsx/read-xlsx.ts'
export { writeXlsx, xlsxParts } from './xlsx/write-xlsx.ts'
