import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import type { Face, FontFile } from '../pdf/faces.ts'
import { newPen } from '../pdf/pen.ts'
import type { Chart } from './chart.ts'
import { drawChart } from './draw.ts'

const dotsPerInch = 300

type Size = { width: number; height: number }
export type Png = Size & { bytes: Uint8Array }

/**
 * A chart as a picture for programs that show no PDF, drawn by the same pen with the same fonts. Why by PDFium
 * and not as SVG by libvips: that asks fontconfig for fonts, and a fresh machine has neither it nor a Chinese font
 * under a name we know.
 */
export async function chartPng(
  chart: Chart,
  { width, height }: Size,
  faces: Record<Face, FontFile>,
): Promise<Png> {
  const sheet = { width: width * 20, height: height * 20 }
  const pen = newPen(faces, { title: '', author: '', on: '2000-01-01', sheet })
  pen.turnPage()
  drawChart(pen, chart, { x: 0, y: 0, width, height })
  return { width, height, bytes: await drawn(await pen.finish()) }
}

async function drawn(pdf: Uint8Array): Promise<Uint8Array> {
  opened ??= PDFiumLibrary.init()
  const document = await (await opened).loadDocument(pdf)
  try {
    const page = await document.getPage(0).render({ scale: dotsPerInch / 72, render: 'bitmap' })
    const { data, width, height } = page
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .withMetadata({ density: dotsPerInch })
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toBuffer()
  } finally {
    document.destroy()
  }
}

/** Why kept: to start it takes longer than to draw. It reads nothing but what the pen above has written. */
let opened: Promise<PDFiumLibrary> | undefined
