/** GB/T 9704-2012, 5.2: the page, in twips (1/20 pt), which is what DOCX counts in. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4)
export const pt = (length: number) => Math.round(length * 20)

/** Where the text stands on a page. */
export type Sheet = ReturnType<typeof sheet>

function sheet({ width, height, top, right, bottom, left }: Record<Side, number>) {
  const margins = { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) }
  const textWidth = mm(width) - margins.left - margins.right
  const textHeight = mm(height) - margins.top - margins.bottom
  return { width: mm(width), height: mm(height), ...margins, textWidth, textHeight }
}

type Side = 'width' | 'height' | 'top' | 'right' | 'bottom' | 'left'

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm on A4; what remains falls to the right and the bottom. */
const upright = sheet({ width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 })

/** The same page turned: what binds is now its upper edge, what was its top is to the right. */
const onItsSide = sheet({ width: 297, height: 210, top: 28, right: 37, bottom: 26, left: 35 })

export const sheetOf = ({ landscape }: { landscape?: boolean }): Sheet =>
  landscape ? onItsSide : upright

/** 22 lines of 28 characters fill the page. */
export const linePitch = Math.floor(upright.textHeight / 22)
export const charPitch = Math.floor(upright.textWidth / 28)

/** Tables are set closer than the text. */
export const cellLine = { four: pt(22), smallFour: pt(18) }

/** Sizes in half points by their Chinese names. */
export const size = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 }

/**
 * 28 characters of 16 pt are wider than 156 mm, so each gives up a little. Why not by the page's
 * grid of characters, which exists for this: LibreOffice gives a character that is wider than its
 * cell two cells.
 */
export const condensed = charPitch - pt(size.three / 2)
