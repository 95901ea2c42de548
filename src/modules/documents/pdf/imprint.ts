import { printedDay } from '../docx/numerals.ts'
import type { OfficialPaper } from '../docx/paper.ts'
import { atBothEnds } from './both-ends.ts'
import { look } from './looks.ts'
import type { Pen } from './pen.ts'
import type { Strip } from './strip.ts'
import { textStrips } from './text.ts'

/** A character of 4号, and rules of 0.35 and 0.25 mm. */
const character = 14
const thick = { width: 0.99 }
const thin = { width: 0.71 }

/** 版记 as one strip: 抄送 and 印发 between rules, the last of which is its lower edge. */
export function imprintStrip(pen: Pen, paper: OfficialPaper, width: number): Strip | undefined {
  const { copies, printedBy, on } = paper
  const parts: Strip[][] = []
  if (copies?.length) parts.push(copied(pen, copies, width))
  if (printedBy !== undefined) {
    const ends = [printedBy, `${printedDay(on)}印发`] as const
    parts.push([atBothEnds(ends, { look: look.small, width, inset: character })])
  }
  if (parts.length === 0) return undefined
  const height = parts.flat().reduce((sum, one) => sum + one.height, 0)
  return { height, draw: (to, spot) => drawParts(to, parts, { ...spot, width }) }
}

function drawParts(
  pen: Pen,
  parts: readonly Strip[][],
  { x, y, width }: { x: number; y: number; width: number },
): void {
  let at = y
  for (const [nth, strips] of parts.entries()) {
    pen.rule([x, at], [x + width, at], nth === 0 ? thick : thin)
    for (const strip of strips) {
      strip.draw(pen, { x, y: at })
      at += strip.height
    }
  }
  pen.rule([x, at], [x + width, at], thick)
}

const copied = (pen: Pen, offices: readonly string[], width: number) =>
  textStrips(pen, `抄送：${offices.join('，')}。`, {
    look: look.small,
    left: 4 * character,
    right: width - character,
    indent: -3 * character,
    align: 'justify',
  })
