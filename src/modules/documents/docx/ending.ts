import type { Paragraph, Table } from 'docx'
import { blocks } from './blocks.ts'
import { charPitch, linePitch, pt, sheetOf } from './measures.ts'
import { printedDay } from './numerals.ts'
import type { Attachment, OfficialPaper } from './paper.ts'
import { paragraph } from './paragraph.ts'
import type { Drawn } from './picture.ts'
import { style } from './styles.ts'
import { table } from './table.ts'

const characters = (text: string) => [...text].length

/** 附件说明: a line under the text, names under names. */
export function attachmentNote(attachments: readonly Attachment[]): Paragraph[] {
  const label = 3
  const number = attachments.length > 1 ? 1.25 : 0
  return attachments.map(({ title }, at) => {
    const hanging = (at === 0 ? label : 0) + number
    const mark = number === 0 ? '' : `${at + 1}.\t`
    return paragraph(style.note, `${at === 0 ? '附件：' : ''}${mark}${title}`, {
      indent: {
        left: Math.round((2 + label + number) * charPitch),
        hanging: Math.round(hanging * charPitch),
      },
      spacing: { before: at === 0 ? linePitch : 0 },
      keepNext: true,
    })
  })
}

/**
 * 署名 over 成文日期, both centred on the line the seal goes on. The date ends four characters from
 * the right unless the issuer's name is so long that both must move in.
 */
export function signature(paper: OfficialPaper): Paragraph[] {
  const { issuer, on, signBox } = paper
  const { textWidth } = sheetOf(paper)
  const date = printedDay(on)
  const digits = date.replace(/\D/g, '').length
  const dateWidth = (characters(date) - digits / 2) * charPitch
  const half = Math.max(4 * charPitch + dateWidth / 2, ((characters(issuer) + 1) * charPitch) / 2)
  const indent = { left: Math.max(0, Math.round(textWidth - 2 * half)) }
  const spacing = { before: 2 * linePitch }
  return [
    paragraph(style.signature, issuer, { indent, spacing, keepNext: true }),
    paragraph(style.signature, date, { indent, keepNext: signBox !== undefined }),
  ]
}

/** 签收栏: each label with room to write beside it. */
export function signBox(labels: readonly string[], width: number): (Paragraph | Table)[] {
  const cells = labels.flatMap((label) => [label, ''])
  const columns = labels.flatMap(() => [{ share: 1, align: 'center' as const }, { share: 1 }])
  const gap = paragraph(style.cell, '', { keepNext: true })
  return [gap, table({ columns, rows: [{ cells, lines: 1.5 }] }, { width })]
}

/** 附件 with text of their own: each on a new page, named as the note names it. */
export function attachedPages(
  attachments: readonly Attachment[],
  { width, drawn }: { width: number; drawn: Drawn },
): (Paragraph | Table)[] {
  return attachments.flatMap(({ title, body }, at) => {
    if (body === undefined) return []
    const mark = attachments.length > 1 ? `附件${at + 1}` : '附件'
    const spacing = { before: linePitch, after: pt(14) }
    return [
      paragraph(style.mark, mark, { pageBreakBefore: true }),
      paragraph(style.title, title, { spacing }),
      ...blocks(body, { width, drawn }),
    ]
  })
}
