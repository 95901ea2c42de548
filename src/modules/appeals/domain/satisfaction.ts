import type { Appeal, Dimensions, Level } from './types.ts'

export type Satisfaction = {
  level: Level
  by: 'enterprise' | 'caller'
  dimensions: Dimensions
}

/**
 * How satisfied the enterprise says it is: by its own rating first, then by its own answer to a link or the
 * latest of the telephone. Null where it was not asked or not reached; silence is no level (R9).
 */
export function satisfactionOf({ rating, attempts }: Pick<Appeal, 'rating' | 'attempts'>) {
  if (rating !== null) {
    const { level, dimensions = {} } = rating
    return { level, by: 'enterprise', dimensions } satisfies Satisfaction
  }
  const asked = attempts.findLast((one) => one.reached && (one.satisfied ?? null) !== null)
  const level = asked?.satisfied ?? null
  if (asked === undefined || level === null) return null
  const by = asked.channel === 'self-service' ? ('enterprise' as const) : ('caller' as const)
  return { level, by, dimensions: asked.dimensions ?? {} } satisfies Satisfaction
}

/** Whether somebody asked the enterprise for a good rating; null where nobody was asked. */
export function pressuredOf({
  rating,
  attempts,
}: Pick<Appeal, 'rating' | 'attempts'>): boolean | null {
  const said = [rating?.pressured, ...attempts.map(({ pressured }) => pressured)]
  if (said.includes(true)) return true
  return said.includes(false) ? false : null
}
