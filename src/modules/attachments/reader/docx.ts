import {
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import sharp from 'sharp'
import { fileLimits } from '../domain/limits.ts'
import { BadFile } from './fault.ts'
import { freshJpeg } from './image.ts'
import type { Parts } from './package.ts'
import { relationsOf } from './relations.ts'
import { attributeOf, readXml } from './xml.ts'

type Piece = { text: string } | { picture: string }
type Block = { pieces: Piece[] } | { rows: Block[][][] }

const part = 'word/document.xml'
const note = '（本件由系统按来文的文字、表格和图片重新生成，版式与来文可能不同。）'
const mostBlocks = 20_000

/** A text made anew of its words, tables and pictures: no field, link, comment, author or revision. */
export async function rebuildDocx(parts: Parts): Promise<Buffer> {
  const xml = parts.get(part)
  if (xml === undefined) throw new BadFile('attachments/unreadable')
  const blocks = blocksOf(xml)
  const pictures = await picturesOf(parts, blocks)
  const children = blocks.map((block) => written(block, pictures))
  const document = new Document({
    creator: ' ',
    lastModifiedBy: ' ',
    styles: { default: { document: { run: { font: '宋体', size: 24 } } } },
    sections: [{ children: [new Paragraph(note), ...children] }],
  })
  return Packer.toBuffer(document)
}

/** Paragraphs and tables in their order; a table's cells hold blocks again. */
function blocksOf(xml: Buffer): Block[] {
  const top: Block[] = []
  const places: Block[][] = [top]
  const tables: Block[][][][] = []
  let pieces: Piece[] = []
  let inText = false
  let count = 0
  const end = () => {
    count += 1
    if (count > mostBlocks) throw new BadFile('attachments/expands-too-far')
    places.at(-1)?.push({ pieces })
    pieces = []
  }
  readXml(xml, {
    open: (name, attributes) => {
      inText = name === 't'
      if (name === 'tab' || name === 'br') pieces.push({ text: name === 'tab' ? '\t' : '\n' })
      if (name === 'blip') pieces.push({ picture: attributeOf(attributes, 'embed') ?? '' })
      if (name === 'tbl') tables.push([])
      if (name === 'tr') tables.at(-1)?.push([])
      if (name === 'tc') {
        const cell: Block[] = []
        tables.at(-1)?.at(-1)?.push(cell)
        places.push(cell)
      }
    },
    close: (name) => {
      inText = false
      if (name === 'p') end()
      if (name === 'tc') places.pop()
      if (name === 'tbl') places.at(-1)?.push({ rows: tables.pop() ?? [] })
    },
    text: (text) => {
      if (inText) pieces.push({ text })
    },
  })
  return top
}

type Picture = { data: Buffer; width: number; height: number }
type Pictures = ReadonlyMap<string, Picture>

/** The pictures that the text shows, each decoded and encoded anew; of kinds not taken there is none. */
async function picturesOf(parts: Parts, blocks: readonly Block[]): Promise<Pictures> {
  const names = relationsOf(parts, part)
  const asked = [...new Set(blocks.flatMap(picturesIn))].slice(0, fileLimits.pictures)
  const found = new Map<string, Picture>()
  for (const id of asked) {
    const bytes = parts.get(names.get(id) ?? '')
    if (bytes === undefined) continue
    const format = bytes[0] === 0xff ? 'jpeg' : 'png'
    const data = await freshJpeg(format, bytes)
    const { width, height } = await sharp(data).metadata()
    found.set(id, { data, width, height })
  }
  return found
}

function picturesIn(block: Block): string[] {
  if ('rows' in block) return block.rows.flat(2).flatMap(picturesIn)
  return block.pieces.flatMap((piece) => ('picture' in piece ? [piece.picture] : []))
}

function written(block: Block, pictures: Pictures): Paragraph | Table {
  if ('pieces' in block) {
    return new Paragraph({ children: block.pieces.flatMap((piece) => runOf(piece, pictures)) })
  }
  const rows = block.rows.filter((row) => row.length > 0)
  if (rows.length === 0) return new Paragraph('')
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row) => {
      const cells = row.map((cell) => cell.map((inner) => written(inner, pictures)))
      return new TableRow({
        children: cells.map(
          (children) =>
            new TableCell({ children: children.length > 0 ? children : [new Paragraph('')] }),
        ),
      })
    }),
  })
}

const widest = 560

function runOf(piece: Piece, pictures: Pictures): (TextRun | ImageRun)[] {
  if ('text' in piece) return [new TextRun({ text: piece.text })]
  const picture = pictures.get(piece.picture)
  if (picture === undefined) return [new TextRun('［图片未能保留］')]
  const scale = Math.min(1, widest / picture.width)
  const transformation = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  }
  return [new ImageRun({ type: 'jpg', data: picture.data, transformation })]
}
