import type { Paragraph, Table } from 'docx'
import { pt } from './measures.ts'
import { chineseNumeral } from './numerals.ts'
import type { Block } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Drawn, picture } from './picture.ts'
import { style } from './styles.ts'
import { table } from './table.ts'

type Look = { width: number; keepLast?: boolean; drawn: Drawn }
type Count = { first: number; second: number; pictures: number }

/** The text of a paper; a paragraph that ends it is held together with what follows it. */
export function blocks(
  body: readonly Block[],
  { width, drawn, keepLast = false }: Look,
): (Paragraph | Table)[] {
  const count: Count = { first: 0, second: 0, pictures: 0 }
  return body.flatMap((block, at) =>
    one(block, count, { width, drawn, keepNext: keepLast && at === body.length - 1 }),
  )
}

type Place = { width: number; keepNext: boolean; drawn: Drawn }

function one(block: Block, count: Count, { width, keepNext, drawn }: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(style.body, block.text, { keepNext })]
    case 'heading':
      return [paragraph(style.heading[block.level], numeral(block.level, count) + block.text)]
    case 'list':
      return block.items.map((item, at) =>
        paragraph(style.body, `${at + 1}.${item}`, {
          keepNext: keepNext && at === block.items.length - 1,
        }),
      )
    case 'table':
      return [gap(), table(block.table, { width, keepLast: keepNext })]
    case 'picture':
      count.pictures += 1
      return picture(block.picture, { number: count.pictures, drawn })
  }
}

/** So that no line stands on the upper border of a table. */
const gap = () => paragraph(style.cell, '', { spacing: { line: pt(6) }, keepNext: true })

/** GB/T 9704, 7.3.3: 一、 for the first level, （一） for the second. */
function numeral(level: 1 | 2, count: Count): string {
  if (level === 1) {
    count.first += 1
    count.second = 0
    return `${chineseNumeral(count.first)}、`
  }
  count.second += 1
  return `（${chineseNumeral(count.second)}）`
}
