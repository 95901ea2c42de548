import { cellLine, charPitch, linePitch, pt, size } from '../docx/measures.ts'
import type { Look } from './pen.ts'

/** Twips, in which the DOCX is measured, as points. */
export const points = (twips: number) => twips / pt(1)

/** 22 lines on a page, 28 characters on a line. */
export const line = points(linePitch)
export const character = points(charPitch)

const ofSize = (halfPoints: number) => ({
  size: halfPoints / 2,
  spacing: character - size.three / 2,
})

export const look = {
  title: { face: 'song', ...ofSize(size.two) },
  body: { face: 'body', ...ofSize(size.three) },
  hei: { face: 'hei', ...ofSize(size.three) },
  kai: { face: 'kai', ...ofSize(size.three) },
  small: { face: 'body', ...ofSize(size.four) },
  caption: { face: 'hei', ...ofSize(size.smallFour) },
  note: { face: 'body', ...ofSize(size.five) },
  viewerMark: { face: 'body', size: 7, spacing: 0, color: '#8a8a8a' },
  pageNumber: { face: 'song', ...ofSize(size.four) },
} as const satisfies Record<string, Look>

/** How the text of a table is set. */
export const cell = {
  usual: { look: look.small, line: points(cellLine.four) },
  small: {
    look: { face: 'body', ...ofSize(size.smallFour) },
    line: points(cellLine.smallFour),
  },
} as const satisfies Record<string, { look: Look; line: number }>

/** What the characters stand on, from the top of their line: they are in its middle, a little low. */
export const baseline = (height: number, { size }: Look) =>
  Math.max((height - size) / 2 + size * 0.88, height * 0.8)
