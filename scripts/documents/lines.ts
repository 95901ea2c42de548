import type { Pdf, Run } from './read-pdf.ts'

/** GB/T 9704-2012 in points. */
export const mm = (length: number) => (length / 25.4) * 72
const upright = { left: mm(28), top: mm(37), right: mm(28 + 156), bottom: mm(37 + 225) }
/** The page turned, what binds it above. */
const onItsSide = { left: mm(35), top: mm(28), right: mm(35 + 225), bottom: mm(28 + 156) }
export const areaOf = ({ width, height }: Pdf) => (width > height ? onItsSide : upright)
export const pitch = mm(225) / 22

export const near = (a: number, b: number) => Math.abs(a - b) <= mm(1)
export const centre = (a: number, b: number) => (a + b) / 2

export type Line = Omit<Run, 'size'>

/** Runs that stand beside each other, as the lines one reads. */
export function linesOf(runs: Run[]): Line[] {
  const rows: Run[][] = []
  for (const run of runs.toSorted((a, b) => a.page - b.page || a.bottom - b.bottom)) {
    const [beside] = rows.at(-1) ?? []
    if (beside?.page === run.page && run.bottom - beside.bottom < 4) rows.at(-1)?.push(run)
    else rows.push([run])
  }
  return rows.map(lineOf)
}

function lineOf(row: Run[]): Line {
  return {
    page: row[0]?.page ?? 0,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    top: Math.min(...row.map(({ top }) => top)),
    bottom: Math.max(...row.map(({ bottom }) => bottom)),
    text: row
      .toSorted((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
  }
}
