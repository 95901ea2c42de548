import type { Paint, Point } from './pen.ts'

/** Goes from point to point. */
export function trace(file: PDFKit.PDFDocument, points: readonly Point[]): PDFKit.PDFDocument {
  for (const [at, [x, y]] of points.entries()) {
    if (at === 0) file.moveTo(x, y)
    else file.lineTo(x, y)
  }
  return file
}

export function drawShape(
  file: PDFKit.PDFDocument,
  corners: readonly Point[],
  { fill, hatch, edge }: Paint,
): void {
  if (fill !== undefined) trace(file, corners).closePath().fill(fill)
  if (hatch !== undefined) drawHatch(file, corners, hatch)
  if (edge !== undefined) {
    trace(file, corners).closePath().lineWidth(edge.width).stroke(edge.color)
  }
}

/** Slanting lines, as far as the shape reaches. */
function drawHatch(
  file: PDFKit.PDFDocument,
  corners: readonly Point[],
  { color, step }: { color: string; step: number },
): void {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  const height = bottom - top
  file.save()
  trace(file, corners).closePath().clip()
  for (let x = left - height; x < right; x += step) file.moveTo(x, bottom).lineTo(x + height, top)
  file.lineWidth(0.9).stroke(color).restore()
}
