import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx'

/** A paragraph of one style; a line break in the text breaks the line, a tab moves on. */
export function paragraph(
  style: string,
  text: string,
  more: IParagraphOptions = {},
  run: IRunOptions = {},
): Paragraph {
  return new Paragraph({
    ...more,
    style,
    children: text === '' ? [] : runs(printable(text), run),
  })
}

function runs(text: string, run: IRunOptions): TextRun[] {
  return text.split('\n').map((line, at) => {
    const children = line
      .split('\t')
      .flatMap((piece, nth) => (nth > 0 ? [new Tab(), piece] : piece))
    return new TextRun({ ...run, children, ...(at > 0 && { break: 1 }) })
  })
}

/** What XML cannot hold is left out, and every line break is one sign. */
export const printable = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '')
