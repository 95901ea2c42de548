import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import { type Chart, heightOf, type Picture } from '../charts/chart.ts'
import { chartPng, type Png } from '../charts/png.ts'
import { wordsOf } from '../charts/words.ts'
import type { Face, FontFile } from '../pdf/faces.ts'
import { pt } from './measures.ts'
import type { OfficialPaper } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { style } from './styles.ts'

/** The charts of a paper as pictures; none where this machine has no font to draw their words with. */
export type Drawn = ReadonlyMap<Chart, Png>

/** Draws every chart of a paper, one after the other: to draw a page takes the processor for itself. */
export async function drawPictures(
  { body, attachments = [] }: OfficialPaper,
  width: number,
  faces: Record<Face, FontFile> | null,
): Promise<Drawn> {
  const drawn = new Map<Chart, Png>()
  if (faces === null) return drawn
  for (const block of [...body, ...attachments.flatMap((one) => one.body ?? [])]) {
    if (block.kind !== 'picture') continue
    const { chart } = block.picture
    drawn.set(
      chart,
      await chartPng(chart, { width: width / pt(1), height: heightOf(chart) }, faces),
    )
  }
  return drawn
}

/** A chart over its number and name; where it could not be drawn its figures stand as text. */
export function picture(
  { caption, note, chart }: Picture,
  { number, drawn }: { number: number; drawn: Drawn },
): Paragraph[] {
  const png = drawn.get(chart)
  const keepNext = true
  return [
    ...(png
      ? [shown(png, { words: wordsOf(chart), number })]
      : [paragraph(style.smallCell, wordsOf(chart), { keepNext })]),
    paragraph(style.caption, `图${number} ${caption}`, note === undefined ? {} : { keepNext }),
    ...(note === undefined ? [] : [paragraph(style.pictureNote, note)]),
  ]
}

const shown = (png: Png, said: Said) =>
  new Paragraph({
    style: style.cell,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    // Why at least: a picture in a line of an exact height is cut off.
    spacing: { before: pt(10), after: pt(4), line: 240, lineRule: LineRuleType.AUTO },
    children: [imageOf(png, said)],
  })

type Said = { words: string; number: number }

/** A picture in its size on paper, with its figures as the words for who does not see it. */
export const imageOf = ({ bytes, width, height }: Png, { words, number }: Said) =>
  new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    // Why the number: the library else counts all pictures of the process, and no two files are alike.
    altText: { id: String(number), name: `图${number}`, title: '', description: words },
  })
