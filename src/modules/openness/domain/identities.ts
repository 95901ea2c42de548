import { type Figure, type GroundRow, partsOf } from './ground.ts'
import { ends, measures } from './measures.ts'

export type PartName = readonly [code: string, part: string]

/** Within every row, these add up to those: known to whoever reads the dictionary. */
export type Identity = { parts: readonly PartName[]; total: readonly PartName[] }

/**
 * What adds up among the figures of rows, as the dictionary says: the ends are all that is closed; what a
 * rate is of and what it leaves out are all that is closed again; one number may stand under two names.
 */
export function identitiesIn(rows: readonly GroundRow[]): Identity[] {
  if (rows.length === 0) return []
  const first = rows[0]?.figures ?? []
  return [endsOfAll, ...wholes(first), ...same].filter((identity) =>
    rows.every((row) => holds(identity, row)),
  )
}

const endsOfAll: Identity = {
  parts: ends.map((code): PartName => [code, 'n']),
  total: [['closed', 'n']],
}

/** Those of a rate and those it leaves out are all that is closed. */
const wholes = (figures: readonly Figure[]): Identity[] =>
  rates(figures)
    .filter(({ code }) => isKnown(code) && measures[code].ofClosed)
    .map(({ code }) => ({ parts: wholeOf(code), total: [['closed', 'n']] }))

function wholeOf(code: string): PartName[] {
  return [
    [code, 'of'],
    [code, 'excluded'],
  ]
}
const whole = (one: string, other: string): Identity => {
  return { parts: wholeOf(one), total: wholeOf(other) }
}
const equal = (one: PartName, ...other: PartName[]): Identity => ({ parts: [one], total: other })

/** One number under two names. */
const same: readonly Identity[] = [
  equal(['defaulted', 'n'], ['ended-defaulted', 'n']),
  equal(['first-timers', 'of'], ['enterprises', 'n']),
  equal(['bad-ratings-called-back', 'of'], ['bad-ratings-rectified-on-time', 'of']),
  equal(['promises-kept-on-time', 'of'], ['promises-broken', 'of']),
  // All that was replied to: judged or not, ever or at last, reached or not.
  ...(['resolved-by-enterprise', 'denied'] as const).map((code) => whole(code, 'satisfied')),
  // Each bad rating is due, or left out with its reason, in both.
  whole('bad-ratings-called-back', 'bad-ratings-rectified-on-time'),
  // All that came, of known size or not.
  { parts: wholeOf('small-and-micro'), total: [['submitted', 'n']] },
  ...['not-reached', 'defaulted', 'followed-up', 'relapsed'].map((code) =>
    equal([code, 'excluded'], ['ended-withdrawn', 'n'], ['ended-referred', 'n']),
  ),
]

const rates = (figures: readonly Figure[]) =>
  figures.filter(({ code, of }) => of !== null && isAdding(code))

/** Whether a code's numbers add up; those this edition does not know do not. */
export const isAdding = (code: string): boolean => isKnown(code) && measures[code].adds

export const isKnown = (code: string): code is keyof typeof measures => code in measures

function holds({ parts, total }: Identity, { figures }: GroundRow): boolean {
  const sum = (names: readonly PartName[]) =>
    names.reduce((all, [code, name]) => {
      const figure = figures.find((one) => one.code === code)
      const value = figure && partsOf(figure).find(({ part }) => part === name)?.value
      return all + (value ?? Number.NaN)
    }, 0)
  return sum(parts) === sum(total)
}
