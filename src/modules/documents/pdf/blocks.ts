import { chineseNumeral } from '../docx/numerals.ts'
import type { Block } from '../docx/paper.ts'
import { character, look } from './looks.ts'
import type { Pen } from './pen.ts'
import { pictureStrips } from './picture.ts'
import { gap, type Strip } from './strip.ts'
import { tableStrips } from './table.ts'
import { textStrips } from './text.ts'

type Count = { first: number; second: number; pictures: number }

/** The text of a paper; what ends it is held together with what follows. */
export function blockStrips(
  pen: Pen,
  body: readonly Block[],
  { width, keepLast = false }: { width: number; keepLast?: boolean },
): Strip[] {
  const count: Count = { first: 0, second: 0, pictures: 0 }
  return body.flatMap((block, at) => {
    const keep = keepLast && at === body.length - 1
    if (block.kind === 'heading') return heading(pen, numeral(block.level, count), block, width)
    if (block.kind === 'paragraph') return paragraph(pen, block.text, { width, keep })
    if (block.kind === 'table') {
      return [gap(6), ...tableStrips(pen, block.table, { width, keepLast: keep })]
    }
    if (block.kind === 'picture') {
      count.pictures += 1
      return pictureStrips(pen, block.picture, { width, number: count.pictures })
    }
    return block.items.flatMap((item, nth) =>
      paragraph(pen, `${nth + 1}.${item}`, { width, keep: keep && nth === block.items.length - 1 }),
    )
  })
}

const paragraph = (pen: Pen, text: string, { width, keep }: { width: number; keep: boolean }) =>
  textStrips(pen, text, {
    look: look.body,
    right: width,
    indent: 2 * character,
    align: 'justify',
    keep: keep && 'last',
  })

const heading = (
  pen: Pen,
  numeral: string,
  { level, text }: { level: 1 | 2; text: string },
  width: number,
) =>
  textStrips(pen, numeral + text, {
    look: level === 1 ? look.hei : look.kai,
    right: width,
    indent: 2 * character,
    align: 'justify',
    keep: 'all',
  })

function numeral(level: 1 | 2, count: Count): string {
  if (level === 2) {
    count.second += 1
    return `（${chineseNumeral(count.second)}）`
  }
  count.first += 1
  count.second = 0
  return `${chineseNumeral(count.first)}、`
}
