/** GB/T 9704-2012, 5.2: the page, in twips (1/20 pt), which is what DOCX counts in. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4)
export const pt = (length: number) => Math.round(length * 20)

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm on A4; what remains falls to the right and the bottom. */
export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  right: mm(210 - 28 - 156),
  bottom: mm(297 - 37 - 225),
}
export const textWidth = page.width - page.left - page.right
const textHeight = page.height - page.top - page.bottom

/** 22 lines of 28 characters fill the page. */
export const linePitch = Math.floor(textHeight / 22)
export const charPitch = Math.floor(textWidth / 28)

/** Tables are set closer than the text. */
export const cellLine = pt(22)

/** Sizes in half points by their Chinese names. */
export const size = { two: 44, three: 32, four: 28 }

/**
 * 28 characters of 16 pt are wider than 156 mm, so each gives up a little. Why not by the page's
 * grid of characters, which exists for this: LibreOffice gives a character that is wider than its
 * cell two cells.
 */
export const condensed = charPitch - pt(size.three / 2)
