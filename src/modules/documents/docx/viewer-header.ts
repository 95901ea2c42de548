import { AlignmentType, Header, Paragraph, TextRun } from 'docx'
import type { ViewerMark } from '../viewer-mark.ts'
import { style } from './styles.ts'

/** Who took the paper out, small and grey above the text of every page. */
export function viewerHeaders({ words }: ViewerMark) {
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          style: style.pageNumber,
          alignment: AlignmentType.RIGHT,
          children: [new TextRun({ text: words, size: 14, color: '8A8A8A' })],
        }),
      ],
    })
  return { default: header(), even: header() }
}
