import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx'
import type { Chart } from '../charts/chart.ts'
import { chartPng, type Png } from '../charts/png.ts'
import { wordsOf } from '../charts/words.ts'
import { corePropertiesXml } from '../docx/core-properties.ts'
import { fontTableXml } from '../docx/fonts.ts'
import { pt } from '../docx/measures.ts'
import { imageOf } from '../docx/picture.ts'
import { undated } from '../docx/undated.ts'
import { viewerHeaders } from '../docx/viewer-header.ts'
import { facesHere } from '../pdf/faces.ts'
import type { ViewerMark } from '../viewer-mark.ts'
import { type Cell, exactRows, tiny } from './docx-rows.ts'
import { line, looks, red, strong } from './looks.ts'
import {
  between,
  factsInLine,
  half,
  heights,
  noteLines,
  type OnePage,
  type Panel,
  rowsOf,
  sheet,
  textWidth,
} from './page.ts'

type Options = { fontFolders?: readonly string[]; mark?: ViewerMark }

/** The page as DOCX: rows of exact heights that add up to less than a page, so that no program makes it two. */
export async function writeOnePageDocx(
  page: OnePage,
  { fontFolders, mark }: Options = {},
): Promise<Uint8Array> {
  const pictures = await drawnCharts(page, fontFolders)
  const file = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: pt(sheet.width), height: pt(sheet.height) },
            margin: {
              ...{
                top: pt(sheet.top),
                bottom: pt(18),
                left: pt(sheet.side),
                right: pt(sheet.side),
              },
              ...{ header: pt(14), footer: pt(8), gutter: 0 },
            },
          },
        },
        ...(mark && { headers: { default: viewerHeaders(mark).default } }),
        children: tablesOf(page, pictures).flatMap((one, at) => [one, tiny(gapAfter(at))]),
      },
    ],
  })
  const overrides = [
    { path: 'docProps/core.xml', data: corePropertiesXml(page, mark) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]
  return undated(await Packer.toBuffer(file, undefined, overrides))
}

async function drawnCharts({ charts }: OnePage, folders?: readonly string[]) {
  const faces = facesHere(folders)
  const drawn: (Png | null)[] = []
  for (const { chart } of charts.slice(0, 2)) {
    const size = { width: half, height: heights.chart }
    drawn.push(faces ? await chartPng(chart, size, faces) : null)
  }
  return drawn
}

const tablesOf = (page: OnePage, pictures: readonly (Png | null)[]): Table[] => [
  headTable(page),
  cardTable(page),
  factTable(page),
  chartTable(page, pictures),
  titleTable([page.panels[0], page.panels[1]]),
  pairTable([page.panels[0], page.panels[1]], rowsOf.first),
  titleTable([page.panels[2], page.panels[3]]),
  pairTable([page.panels[2], page.panels[3]], rowsOf.second),
  noteTable(page),
]

/** The titles of two panels stand close over them. */
const gapAfter = (at: number) => (at === 4 || at === 6 ? 1 : heights.gap)

function headTable({ title, under }: OnePage): Table {
  const bottom = { width: 1.2, color: red }
  const width = textWidth
  const align = 'center' as const
  return exactRows([
    {
      height: heights.title,
      cells: [{ width, lines: [{ text: title, look: looks.title, align }] }],
    },
    {
      height: heights.under,
      cells: [{ width, lines: [{ text: under, look: looks.under, align }], edges: { bottom } }],
    },
  ])
}

function cardTable({ cards }: OnePage): Table {
  const width = (textWidth - 3 * 8) / 4
  const edges = { top: strong, bottom: strong, left: strong, right: strong }
  const cells = cards.slice(0, 4).flatMap(({ name, value, made, note }, at): Cell[] => [
    ...(at > 0 ? [{ width: 8 }] : []),
    {
      ...{ width, edges },
      lines: [
        { text: name, look: looks.cardName },
        { text: value, look: looks.cardValue },
        { text: made, look: looks.cardNote },
        { text: note, look: looks.cardNote },
      ],
    },
  ])
  return exactRows([{ height: heights.card, cells }])
}

function factTable({ facts }: OnePage): Table {
  const width = textWidth / factsInLine
  const rows = [0, 1].map((row) => ({
    height: heights.fact,
    cells: Array.from({ length: factsInLine }, (_, at): Cell => {
      const { name = '', value = '' } = facts[row * factsInLine + at] ?? {}
      const lines = [
        { text: name, look: looks.factName },
        { text: value, look: looks.factValue },
      ]
      return { width, lines, edges: { top: line, bottom: line } }
    }),
  }))
  return exactRows(rows)
}

function chartTable({ charts }: OnePage, pictures: readonly (Png | null)[]): Table {
  const beside = (cellOf: (at: number) => Cell) => [cellOf(0), { width: between }, cellOf(1)]
  return exactRows([
    {
      height: heights.chartName,
      cells: beside((at) => ({
        width: half,
        lines: [{ text: charts[at]?.name ?? '', look: looks.panelTitle }],
      })),
    },
    {
      height: heights.chart,
      cells: beside((at) => chartCell(charts[at]?.chart, { png: pictures[at], number: at + 1 })),
    },
  ])
}

type Shown = { png: Png | null | undefined; number: number }

function chartCell(chart: Chart | undefined, { png, number }: Shown): Cell {
  if (chart === undefined) return { width: half }
  const words = wordsOf(chart)
  if (!png) return { width: half, lines: [{ text: words, look: looks.note, whole: true }] }
  // Narrower than its cell by the margins of it.
  const scale = (half - 5) / png.width
  const fitted = { ...png, width: png.width * scale, height: png.height * scale }
  const drawn = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [imageOf(fitted, { words, number })],
  })
  return { width: half, drawn }
}

type Pair = readonly [Panel, Panel]

const titleTable = ([first, second]: Pair): Table =>
  exactRows([
    {
      height: heights.panelTitle,
      cells: [...titleCells(first), { width: between }, ...titleCells(second)],
    },
  ])

const pairTable = ([first, second]: Pair, room: number): Table =>
  exactRows(
    Array.from({ length: room + 1 }, (_, at) => ({
      height: heights.row,
      cells: [...rowCells(first, at - 1), { width: between }, ...rowCells(second, at - 1)],
    })),
  )

function titleCells({ title, more }: Panel): Cell[] {
  const edges = { bottom: strong }
  const right = { text: more ?? '', look: looks.head, align: 'right' as const }
  return [
    { width: half * 0.7, lines: [{ text: title, look: looks.panelTitle }], edges },
    { width: half * 0.3, lines: [right], edges },
  ]
}

/** Row -1 is the head. */
function rowCells({ columns, rows, empty }: Panel, at: number): Cell[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const look = at < 0 ? looks.head : looks.cell
  const edges = { bottom: line }
  if (at === 0 && rows.length === 0) {
    return [{ width: half, span: columns.length, lines: [{ text: empty, look }], edges }]
  }
  return columns.map(({ name, share, align }, column): Cell => {
    const text = at < 0 ? name : (rows[at]?.[column] ?? '')
    const width = (half * share) / all
    return {
      width,
      lines: [{ text, look, ...(align && { align }) }],
      ...(at < rows.length && { edges }),
    }
  })
}

function noteTable({ notes }: OnePage): Table {
  const lines = notes.map((text) => ({ text, look: looks.note, whole: true }))
  const height = noteLines * heights.note
  return exactRows([
    { height, cells: [{ width: textWidth, lines, atTop: true, edges: { top: line } }] },
  ])
}
