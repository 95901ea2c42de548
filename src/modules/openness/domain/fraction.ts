/** A rational number in lowest terms; `under` is positive. */
export type Fraction = { over: number; under: number }

export const whole = (over: number): Fraction => ({ over, under: 1 })
export const isNothing = ({ over }: Fraction): boolean => over === 0

export function minus(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.under - b.over * a.under, a.under * b.under)
}

export const times = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.over * b.over, a.under * b.under)

export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.over * b.under, a.under * b.over)

export const decimal = ({ over, under }: Fraction): number => over / under

function lowest(over: number, under: number): Fraction {
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under)) {
    throw new Error('a fraction is too long to be exact')
  }
  const by = greatestCommon(Math.abs(over), Math.abs(under)) * Math.sign(under)
  return { over: over / by, under: under / by }
}

function greatestCommon(a: number, b: number): number {
  let [one, other] = [a, b]
  while (other !== 0) [one, other] = [other, one % other]
  return one === 0 ? 1 : one
}
