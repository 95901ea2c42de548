import { attendanceLines } from '../docx/attendance.ts'
import { printedDay } from '../docx/numerals.ts'
import type { Attachment, Attendance, OfficialPaper } from '../docx/paper.ts'
import { blockStrips } from './blocks.ts'
import { baseline, character, line, look } from './looks.ts'
import type { Look, Pen } from './pen.ts'
import { gap, type Strip } from './strip.ts'
import { tableStrips } from './table.ts'
import { textStrips } from './text.ts'
import { title } from './top.ts'

/** 附件说明, then who was there or 署名 over 成文日期, and 签收栏. */
export function endStrips(pen: Pen, paper: OfficialPaper, width: number): Strip[] {
  const { attachments = [], attendance, issuedAbove, signBox } = paper
  const signed = attendance
    ? attended(pen, attendance, width)
    : issuedAbove
      ? []
      : signature(pen, paper, width)
  return [
    ...attachmentNote(pen, attachments, width),
    ...signed,
    ...(signBox ? boxToSign(pen, signBox, width) : []),
  ]
}

/** A line under the text, names under names. */
function attachmentNote(pen: Pen, attachments: readonly Attachment[], width: number): Strip[] {
  const several = attachments.length > 1
  const names = attachments.flatMap(({ title }, at) => {
    const label = at === 0 ? [{ text: '附件：', at: 2, look: look.body }] : []
    const number = several ? [{ text: `${at + 1}.`, at: 5, look: look.body }] : []
    const labels = [...label, ...number]
    return labelled(pen, { labels, text: title, left: several ? 6.25 : 5 }, width)
  })
  return names.length === 0 ? [] : [gap(line), ...names.map((one) => ({ ...one, keep: true }))]
}

function attended(pen: Pen, people: Attendance, width: number): Strip[] {
  const lines = attendanceLines(people).flatMap(({ label, names }) => {
    const labels = [{ text: `${label}：`, at: 2, look: look.hei }]
    return labelled(pen, { labels, text: names, left: 5 }, width)
  })
  return [gap(line), ...lines]
}

type Label = { text: string; at: number; look: Look }
type Labelled = { labels: Label[]; text: string; left: number }

/** A text whose lines stand under each other, labels before the first; places in characters. */
function labelled(pen: Pen, { labels, text, left }: Labelled, right: number): Strip[] {
  const setting = { look: look.body, left: left * character, right, align: 'justify' } as const
  const [first, ...others] = textStrips(pen, text, setting)
  if (first === undefined) return []
  const draw: Strip['draw'] = (to, spot) => {
    for (const { text, at, look } of labels) {
      to.write(text, look, { x: spot.x + at * character, y: spot.y + baseline(line, look) })
    }
    first.draw(to, spot)
  }
  return [{ ...first, draw }, ...others]
}

/** Both centred on the line the seal goes on; the date ends four characters from the right. */
function signature(pen: Pen, { issuer, on, signBox }: OfficialPaper, width: number): Strip[] {
  const date = printedDay(on)
  const half = Math.max(
    4 * character + pen.widthOf(date, look.body) / 2,
    (pen.widthOf(issuer, look.body) + character) / 2,
  )
  const left = Math.max(0, width - 2 * half)
  const setting = { look: look.body, left, right: width, align: 'center' } as const
  return [
    gap(2 * line),
    ...textStrips(pen, issuer, { ...setting, keep: 'all' }),
    ...textStrips(pen, date, { ...setting, keep: signBox !== undefined && 'all' }),
  ]
}

/** 签收栏: each label with room to write beside it. */
function boxToSign(pen: Pen, labels: readonly string[], width: number): Strip[] {
  const cells = labels.flatMap((label) => [label, ''])
  const columns = labels.flatMap(() => [{ share: 1, align: 'center' as const }, { share: 1 }])
  return [gap(22), ...tableStrips(pen, { columns, rows: [{ cells, lines: 1.5 }] }, { width })]
}

/** 附件 with text of their own: each on a new page, named as the note names it. */
export function attachedStrips(
  pen: Pen,
  attachments: readonly Attachment[],
  width: number,
): Strip[] {
  return attachments.flatMap((attachment, at) => {
    if (attachment.body === undefined) return []
    const name = attachments.length > 1 ? `附件${at + 1}` : '附件'
    const mark = textStrips(pen, name, { look: look.hei, right: width, keep: 'all' })
    return [
      ...mark.map((one) => ({ ...one, newPage: true })),
      gap(line),
      ...title(pen, attachment, width),
      gap(14),
      ...blockStrips(pen, attachment.body, { width }),
    ]
  })
}
