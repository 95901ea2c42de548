const distance = 0xfee0

/** Digits, signs and letters of full width (１２．５) as those of half width (12.5). */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．，－]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - distance),
  )

const digitsOf = (text: string) =>
  halfWidth(text)
    .replace(/。/g, '.')
    .replace(/[\s,、]/g, '')

/** A whole number as typed; null when nothing was, NaN when it is none. */
export function wholeOf(text: string): number | null {
  const digits = digitsOf(text)
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

/** A number with at most two decimals as typed; null when nothing was, NaN when it is none. */
export function decimalOf(text: string): number | null {
  const digits = digitsOf(text)
  if (digits === '') return null
  return /^\d+(\.\d{1,2})?$/.test(digits) ? Number(digits) : Number.NaN
}

/** The words of a list as typed, by commas, pauses or spaces; each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(text.split(/[\s,，、;；]+/).filter((word) => word !== '')),
]
