import type { OfficialPaper } from './docx/paper.ts'
import { writeOfficialDocx } from './docx/write-official-docx.ts'
import type { OnePage } from './one-page/page.ts'
import { writeOnePageDocx } from './one-page/write-docx.ts'
import { writeOnePagePdf } from './one-page/write-pdf.ts'
import { writeOfficialPdf } from './pdf/write-official-pdf.ts'
import type { ViewerMark } from './viewer-mark.ts'

/** What a city hands out as a document to edit and one to print. */
export type Paper = OfficialPaper | OnePage

/** A paper in one of its two forms. */
export function writePaper(
  format: 'docx' | 'pdf',
  paper: Paper,
  mark?: ViewerMark,
): Promise<Uint8Array> {
  const options = mark ? { mark } : {}
  if ('cards' in paper) {
    return format === 'docx' ? writeOnePageDocx(paper, options) : writeOnePagePdf(paper, options)
  }
  return format === 'docx' ? writeOfficialDocx(paper, options) : writeOfficialPdf(paper, options)
}
