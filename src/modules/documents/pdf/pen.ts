import PDFDocument from 'pdfkit'
import { pt, type Sheet } from '../docx/measures.ts'
import type { Face, FontFile } from './faces.ts'
import { drawShape, trace } from './shape.ts'

/** How a piece of text looks; `spacing` is added after each character. */
export type Look = { face: Face; size: number; spacing: number; color?: string }

export type Point = readonly [x: number, y: number]

/** How a shape is filled: plain, then lines across it, then its edge. */
export type Paint = {
  fill?: string
  hatch?: { color: string; step: number }
  edge?: { width: number; color: string }
}
type Stroke = { width: number; color: string; dash?: number }

/** All that a page is drawn with. Lengths are in points, from the top left of the page. */
export type Pen = {
  widthOf: (text: string, look: Look) => number
  /** `y` is the line the characters stand on. */
  write: (text: string, look: Look, at: { x: number; y: number }) => void
  rule: (from: Point, to: Point, stroke: { width: number; color?: string }) => void
  shape: (corners: readonly Point[], paint: Paint) => void
  line: (through: readonly Point[], stroke: Stroke) => void
  turnPage: () => void
  /** The file, once everything is drawn. */
  finish: () => Promise<Uint8Array>
}

export type Facts = {
  title: string
  author: string
  on: string
  sheet: Pick<Sheet, 'width' | 'height'>
  keywords?: string | undefined
}

const off = ['kern', 'liga', 'clig', 'calt', 'ccmp', 'rclt', 'rlig', 'locl', 'mark', 'mkmk']

/**
 * Each character by itself. Why: the widths of single characters must add up to that of their line,
 * and to look for what characters do to each other took most of the time a long table needs. The
 * types know only the list of features to turn on; fontkit also takes which to turn off.
 */
const features = Object.fromEntries(
  off.map((feature) => [feature, false]),
) as unknown as PDFKit.Mixins.OpenTypeFeatures[]

/** A pen on a new file, which says nothing of when and by what machine it was made. */
export function newPen(faces: Record<Face, FontFile>, facts: Facts): Pen {
  const file = openFile(facts)
  // Why by file and not by face: pdfkit reads a font again each time it is asked for by a second name.
  for (const one of Object.values(faces)) file.registerFont(nameOf(one), one.path, one.font)
  const using = ({ face, size }: Look) => file.font(nameOf(faces[face])).fontSize(size)
  function advanceOf(character: string, face: Face): number {
    const key = `${nameOf(faces[face])} ${character}`
    const known = advances.get(key)
    if (known !== undefined) return known
    const look = { face, size: 1_000, spacing: 0 }
    const advance = using(look).widthOfString(character, { features }) / look.size
    advances.set(key, advance)
    return advance
  }
  function widthOf(text: string, { face, size, spacing }: Look): number {
    let width = 0
    for (const character of text) width += advanceOf(character, face) * size + spacing
    return width
  }
  return {
    widthOf,
    write(text, look, { x, y }) {
      using(look).fillColor(look.color ?? 'black')
      const options = { lineBreak: false, characterSpacing: look.spacing, features }
      file.text(text, x, y, { ...options, baseline: 'alphabetic' })
    },
    rule([x1, y1], [x2, y2], { width, color = 'black' }) {
      file.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(color)
    },
    shape: (corners, paint) => drawShape(file, corners, paint),
    line(through, { width, color, dash }) {
      file.save()
      if (dash !== undefined) file.dash(dash, { space: dash })
      trace(file, through).lineWidth(width).lineJoin('round').stroke(color).restore()
    },
    turnPage: () => void file.addPage(),
    finish: () => bytesOf(file),
  }
}

/**
 * How wide each character of a font is, for a size of 1. Why kept from paper to paper: fontkit lays a
 * text out anew each time, which took most of the time a paper needs.
 */
const advances = new Map<string, number>()

const nameOf = ({ path, font }: FontFile) => `${path} ${font}`

function openFile({ title, author, on, sheet, keywords }: Facts): PDFKit.PDFDocument {
  const at = new Date(`${on}T00:00:00Z`)
  const made = { Creator: 'Kentan', Producer: 'Kentan', CreationDate: at, ModDate: at }
  return new PDFDocument({
    size: [sheet.width / pt(1), sheet.height / pt(1)],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: author, ...(keywords && { Keywords: keywords }), ...made },
  })
}

function bytesOf(file: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((done, failed) => {
    file.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    file.once('end', () => done(Buffer.concat(chunks)))
    file.once('error', failed)
    file.end()
  })
}
