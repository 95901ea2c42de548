import { Paragraph, TextRun } from 'docx'
import { font } from './fonts.ts'
import { linePitch } from './measures.ts'
import type { Attendance } from './paper.ts'
import { printable } from './paragraph.ts'
import { style } from './styles.ts'

/** GB/T 9704, 10.3: each label in 黑体, a line under the text, names under names. */
export function attendance(people: Attendance): Paragraph[] {
  return attendanceLines(people).map(
    ({ label, names }, at) =>
      new Paragraph({
        style: style.attendance,
        spacing: { before: at === 0 ? linePitch : 0 },
        children: [
          new TextRun({ text: `${label}：`, font: { eastAsia: font.hei } }),
          new TextRun(printable(names)),
        ],
      }),
  )
}

/** What the list says; a label that nobody stands under is left out. */
export function attendanceLines({ present, excused = [], observing = [] }: Attendance) {
  const labelled = { 出席: present, 请假: excused, 列席: observing }
  return Object.entries(labelled)
    .filter(([, people]) => people.length > 0)
    .map(([label, people]) => ({ label, names: `${people.join('、')}。` }))
}
