const fullWidthOffset = 0xfee0

/** The text with full-width signs, digits and letters as plain ones; every unit stays in its place. */
export const plainOf = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset))
    .replace(/[\u3000\u00a0\u2002-\u200a]/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-')

/** The words just before a place, as far back as `reach`. */
export const before = (text: string, at: number, reach: number): string =>
  text.slice(Math.max(0, at - reach), at)
