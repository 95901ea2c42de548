import { label } from '../charts/box.ts'
import { drawChart } from '../charts/draw.ts'
import { breakLines } from '../pdf/break-lines.ts'
import { findFaces } from '../pdf/faces.ts'
import { newPen, type Pen } from '../pdf/pen.ts'
import type { ViewerMark } from '../viewer-mark.ts'
import { line, looks, red, strong } from './looks.ts'
import {
  between,
  type Card,
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

/** The page as PDF, its charts drawn as shapes; the same page gives the same bytes. */
export async function writeOnePagePdf(
  page: OnePage,
  { fontFolders, mark }: Options = {},
): Promise<Uint8Array> {
  const size = { width: sheet.width * 20, height: sheet.height * 20 }
  const facts = { title: page.title, author: page.issuer, on: page.on, keywords: mark?.id }
  const pen = newPen(findFaces(fontFolders), { ...facts, sheet: size })
  pen.turnPage()
  if (mark) {
    const x = sheet.width - sheet.side
    label(pen, mark.words, { ...looks.note, size: 7 }, { x, y: 20, align: 'right' })
  }
  draw(pen, page)
  return pen.finish()
}

function draw(pen: Pen, page: OnePage): void {
  let y = heading(pen, page)
  for (const [at, card] of page.cards.slice(0, 4).entries()) drawCard(pen, card, { at, y })
  y += heights.card + heights.gap
  y = drawFacts(pen, page, y) + heights.gap
  for (const [at, { name, chart }] of page.charts.slice(0, 2).entries()) {
    const x = sheet.side + at * (half + between)
    label(pen, name, looks.panelTitle, { x, y: y + heights.chartName / 2, most: half })
    const box = { x, y: y + heights.chartName, width: half, height: heights.chart }
    drawChart(pen, chart, box)
  }
  y += heights.chartName + heights.chart + heights.gap
  const [a, b, c, d] = page.panels
  y = drawPair(pen, [a, b], { y, rows: rowsOf.first }) + heights.gap
  y = drawPair(pen, [c, d], { y, rows: rowsOf.second }) + heights.gap
  drawNotes(pen, page.notes, y)
}

function heading(pen: Pen, { title, under }: OnePage): number {
  const middle = sheet.width / 2
  const most = textWidth
  let y: number = sheet.top
  label(pen, title, looks.title, { x: middle, y: y + heights.title / 2, align: 'center', most })
  y += heights.title
  label(pen, under, looks.under, { x: middle, y: y + heights.under / 2, align: 'center', most })
  y += heights.under
  pen.rule([sheet.side, y], [sheet.width - sheet.side, y], { width: 1.2, color: red })
  return y + heights.gap
}

function drawCard(
  pen: Pen,
  { name, value, made, note }: Card,
  { at, y }: { at: number; y: number },
) {
  const width = (textWidth - 3 * 8) / 4
  const x = sheet.side + at * (width + 8)
  const bottom = y + heights.card
  pen.shape(
    [
      [x, y],
      [x + width, y],
      [x + width, bottom],
      [x, bottom],
    ],
    { edge: strong },
  )
  const most = width - 12
  label(pen, name, looks.cardName, { x: x + 6, y: y + 11, most })
  label(pen, value, looks.cardValue, { x: x + 6, y: y + 31, most })
  label(pen, made, looks.cardNote, { x: x + 6, y: y + 49, most })
  label(pen, note, looks.cardNote, { x: x + 6, y: y + 60, most })
}

function drawFacts(pen: Pen, { facts }: OnePage, top: number): number {
  const width = textWidth / factsInLine
  for (const [at, { name, value }] of facts.slice(0, 2 * factsInLine).entries()) {
    const x = sheet.side + (at % factsInLine) * width + 3
    const y = top + Math.floor(at / factsInLine) * heights.fact
    label(pen, name, looks.factName, { x, y: y + 8, most: width - 4 })
    label(pen, value, looks.factValue, { x, y: y + 21, most: width - 4 })
  }
  for (const at of [0, 1, 2]) {
    const y = top + at * heights.fact
    pen.rule([sheet.side, y], [sheet.side + textWidth, y], line)
  }
  return top + 2 * heights.fact
}

function drawPair(pen: Pen, panels: readonly Panel[], { y, rows }: { y: number; rows: number }) {
  for (const [at, panel] of panels.entries()) {
    drawPanel(pen, panel, { x: sheet.side + at * (half + between), y, rows })
  }
  return y + heights.panelTitle + (rows + 1) * heights.row
}

type Place = { x: number; y: number; rows: number }

function drawPanel(
  pen: Pen,
  { title, more, columns, rows, empty }: Panel,
  { x, y, rows: room }: Place,
) {
  const titled = y + heights.panelTitle
  label(pen, title, looks.panelTitle, { x, y: y + heights.panelTitle / 2, most: half * 0.7 })
  if (more !== undefined) {
    const right = { x: x + half, y: y + heights.panelTitle / 2, align: 'right' as const }
    label(pen, more, looks.head, { ...right, most: half * 0.3 })
  }
  pen.rule([x, titled], [x + half, titled], strong)
  drawRow(
    pen,
    columns.map(({ name }) => name),
    { x, y: titled, columns, look: looks.head },
  )
  const shown = rows.length === 0 ? [[empty]] : rows.slice(0, room)
  for (const [at, row] of shown.entries()) {
    const top = titled + (at + 1) * heights.row
    pen.rule([x, top], [x + half, top], line)
    const whole = rows.length === 0 ? [{ name: '', share: 1 }] : columns
    drawRow(pen, row, { x, y: top, columns: whole, look: looks.cell })
  }
}

type RowLook = { x: number; y: number; columns: Panel['columns']; look: (typeof looks)['cell'] }

function drawRow(pen: Pen, cells: readonly string[], { x, y, columns, look }: RowLook): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  let left = x
  for (const [at, { share, align }] of columns.entries()) {
    const width = (half * share) / all
    const spot = align === 'right' ? left + width - 2 : left + 2
    const where = { x: spot, y: y + heights.row / 2, most: width - 4, ...(align && { align }) }
    label(pen, cells[at] ?? '', look, where)
    left += width
  }
}

function drawNotes(pen: Pen, notes: readonly string[], top: number): void {
  pen.rule([sheet.side, top], [sheet.side + textWidth, top], line)
  const room = { first: textWidth, width: textWidth, hang: false }
  const lines = notes.flatMap((note) =>
    breakLines(note, (one) => pen.widthOf(one, looks.note), room).map(({ text }) => text),
  )
  for (const [at, text] of lines.slice(0, noteLines).entries()) {
    const y = top + 3 + (at + 0.5) * heights.note
    label(pen, text, looks.note, { x: sheet.side, y, most: textWidth })
  }
}
