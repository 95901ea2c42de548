import { mm } from '../docx/measures.ts'
import { printedDay } from '../docx/numerals.ts'
import type { OfficialPaper } from '../docx/paper.ts'
import { atBothEnds } from './both-ends.ts'
import { character, line, look, points } from './looks.ts'
import type { Look, Pen } from './pen.ts'
import { gap, type Strip } from './strip.ts'
import { textStrips } from './text.ts'

const red = '#ff0000'
const titleLine = 33

/** 版头, title and 主送; without a letterhead the number stands under the title. */
export function topStrips(pen: Pen, paper: OfficialPaper, width: number): Strip[] {
  const { heading, number, to } = paper
  const numbered = number === undefined ? [] : centred(pen, number, width)
  const addressees = to?.length ? addressed(pen, to, width) : []
  if (heading === undefined) {
    const issued = paper.issuedAbove ? [issuedBy(paper, width)] : []
    return [...title(pen, paper, width), ...numbered, gap(line), ...issued, ...addressees]
  }
  return [
    ...letterhead(heading, width),
    gap(2 * line),
    ...(number === undefined ? [gap(line)] : numbered),
    ...(paper.attendance ? [issuedBy(paper, width)] : []),
    redRule(width),
    gap(2 * line),
    ...title(pen, paper, width),
    gap(line),
    ...addressees,
  ]
}

const centred = (pen: Pen, text: string, right: number) =>
  textStrips(pen, text, { look: look.body, right, align: 'center', keep: 'all' })

const addressed = (pen: Pen, to: readonly string[], right: number) =>
  textStrips(pen, `${to.join('、')}：`, { look: look.body, right, align: 'justify' })

/** A title, kept with what follows. */
export const title = (pen: Pen, { title }: { title: string }, right: number): Strip[] =>
  textStrips(pen, title, {
    look: look.title,
    right,
    align: 'center',
    height: titleLine,
    keep: 'all',
  })

/** As large as one line allows; the top of its characters 35 mm down the text. */
function letterhead(text: string, width: number): Strip[] {
  const size = Math.min(44, Math.floor(width / ([...text].length + 1)))
  const large: Look = { face: 'song', size, spacing: 0, color: red }
  const draw: Strip['draw'] = (pen, { x, y }) => {
    const left = x + (width - pen.widthOf(text, large)) / 2
    pen.write(text, large, { x: left, y: y + size })
  }
  return [gap(points(mm(35)) - size * 0.12), { height: size * 1.2, draw, keep: true }]
}

/** The red rule stands 4 mm under the number. */
function redRule(width: number): Strip {
  const down = points(mm(4))
  const stroke = { width: 1.5, color: red }
  return {
    height: down,
    keep: true,
    draw: (pen, { x, y }) => pen.rule([x, y + down], [x + width, y + down], stroke),
  }
}

const issuedBy = ({ issuer, on }: OfficialPaper, width: number) =>
  atBothEnds([issuer, printedDay(on)], { look: look.body, width, inset: character })
