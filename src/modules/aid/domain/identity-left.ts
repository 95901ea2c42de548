import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'

/** A text with marks set once more, as everything that leaves the house has them. */
export const markedAgain = (text: string, known: Known): string => redact(text, known).text

const codes = [/[0-9A-HJ-NP-RT-UW-Y]{18}/u, /1[3-9]\d{9}/u, /0\d{2,3}\d{7,8}/u]

/**
 * Whether a text still has a name that is known, a telephone number or a credit code, however it is spaced:
 * told without the marks' own code, so that a fault there is found here.
 */
export function identityLeft(text: string, { names, people }: Known): boolean {
  const close = text.normalize('NFKC').replace(/[\s\-—_.·()（）]/gu, '')
  const known = [...names, ...people].map((name) =>
    name.normalize('NFKC').replace(/[\s()（）]/gu, ''),
  )
  return (
    known.some((name) => name.length > 1 && close.includes(name)) ||
    codes.some((code) => code.test(close.toUpperCase()))
  )
}
