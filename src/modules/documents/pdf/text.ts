import { printable } from '../docx/paragraph.ts'
import { breakLines, type Line } from './break-lines.ts'
import { baseline, line as pitch } from './looks.ts'
import type { Look, Pen } from './pen.ts'
import type { Spot, Strip } from './strip.ts'

export type Setting = {
  look: Look
  /** From the left edge of the text to where its lines may begin and end. */
  left?: number
  right: number
  /** How far the first line begins to the right of the others. */
  indent?: number
  align?: 'left' | 'center' | 'justify'
  height?: number
  /** The last line stays with what follows; `all` keeps every line with the next. */
  keep?: 'last' | 'all' | false
}

/** A paragraph as the lines it breaks into. */
export function textStrips(pen: Pen, text: string, setting: Setting): Strip[] {
  const { height = pitch, keep = false } = setting
  const lines = linesOf(pen, text, setting)
  return lines.map((line, at) => ({
    height,
    keep: keep === 'all' || (keep === 'last' && at === lines.length - 1),
    draw: (to, spot) => drawLine(to, { line, at, setting }, spot),
  }))
}

export function linesOf(pen: Pen, text: string, setting: Setting): Line[] {
  const { look, left = 0, right, indent = 0, align } = setting
  const width = right - left
  const room = { first: width - indent, width, hang: align === 'justify' }
  return breakLines(printable(text), (one) => pen.widthOf(one, look), room)
}

/** How much room a line that is set out may have between two characters, as a part of one. */
const mostWider = 0.25

type Drawn = { line: Line; at: number; setting: Setting }

/** Draws one line of a paragraph; all but its last are set out to both edges where asked. */
export function drawLine(pen: Pen, { line, at, setting }: Drawn, { x, y }: Spot): void {
  if (line.text === '') return
  const { look, left = 0, right, indent = 0, align = 'left', height = pitch } = setting
  const begin = left + (at === 0 ? indent : 0)
  const spare = right - begin - widthIn(pen, line, look)
  const gaps = [...line.text].length - (line.hangs ? 2 : 1)
  const setOut = align === 'justify' && !line.last && gaps > 0
  // Why: before a long number that goes to the next line whole, a line would fall apart.
  const wider = setOut && spare / gaps <= look.size * mostWider ? spare / gaps : 0
  const spot = {
    x: x + begin + (align === 'center' ? spare / 2 : 0),
    y: y + baseline(height, look),
  }
  pen.write(line.text, { ...look, spacing: look.spacing + wider }, spot)
}

/** What a line takes of its room: neither a stop that hangs nor the space after its last character. */
function widthIn(pen: Pen, { text, hangs }: Line, look: Look): number {
  const inside = hangs ? [...text].slice(0, -1) : [...text]
  const glyphs = pen.widthOf(inside.join(''), { ...look, spacing: 0 })
  return glyphs + Math.max(inside.length - 1, 0) * look.spacing
}
