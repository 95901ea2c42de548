/**
 * What was found about a unified social credit code; `code` is the text without spaces, in
 * capitals.
 */
export type CreditCodeCheck =
  | { ok: true; code: string; warning?: 'pilot-code' }
  | { ok: false; code: string; reason: 'length' | 'check' }
  /** `at` is the first character that no code may hold, counted from 1. */
  | { ok: false; code: string; reason: 'alphabet'; at: number }

/** What a code is made of: two characters, six digits, and eight characters. */
export type CreditCodeParts = { departmentAndType: string; division: string; organisation: string }

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const outerWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2]

const fullWidthOffset = 0xfee0

/**
 * Takes out every space and turns full-width and small letters into plain capitals; no more than
 * that.
 */
function plainCode(text: string): string {
  return text
    .replace(/[\s\u200b]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset),
    )
    .replace(/[a-z]/g, (small) => small.toUpperCase())
}

const weighed = (weights: readonly number[], valueAt: (place: number) => number): number =>
  weights.reduce((sum, weight, place) => sum + weight * valueAt(place), 0)

/** The eighteenth character, by GB 32100-2015. */
function outerCheck(body: string): string {
  const sum = weighed(outerWeights, (place) => alphabet.indexOf(body.charAt(place)))
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * The ninth character of an organisation code, by GB 11714; there A is 10 and Z is 35, none left
 * out.
 */
function innerCheck(organisation: string): string {
  const sum = weighed(innerWeights, (place) => Number.parseInt(organisation.charAt(place), 36))
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/**
 * Checks a unified social credit code (GB 32100-2015); codes of the early pilots fail the outer
 * check, so a right organisation code within is enough, with a warning to look at the licence.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = plainCode(text)
  if (code.length !== 18) return { ok: false, code, reason: 'length' }
  const strange = [...code].findIndex((character) => !alphabet.includes(character))
  if (strange >= 0) return { ok: false, code, reason: 'alphabet', at: strange + 1 }
  if (outerCheck(code) === code.charAt(17)) return { ok: true, code }
  if (innerCheck(code.slice(8, 16)) === code.charAt(16)) {
    return { ok: true, code, warning: 'pilot-code' }
  }
  return { ok: false, code, reason: 'check' }
}

/** The valid code with these seventeen characters before its own check character. */
export function withCheckCharacter(body: string): string {
  if (body.length !== 17 || [...body].some((character) => !alphabet.includes(character))) {
    throw new RangeError(`no seventeen characters of a credit code: ${body}`)
  }
  return body + outerCheck(body)
}

/** The valid code made of these parts, with both check characters worked out. */
export function creditCodeFor({
  departmentAndType,
  division,
  organisation,
}: CreditCodeParts): string {
  return withCheckCharacter(departmentAndType + division + organisation + innerCheck(organisation))
}

/**
 * The division code (GB/T 2260) of the authority that registered the enterprise, which is not
 * where it does business.
 */
export function registrationDivision(code: string): string {
  return code.slice(2, 8)
}
