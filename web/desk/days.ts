export { momentWords, timeWords } from '../ui/days.ts'

/** A moment in the city's time, to the minute, as a table has it: 2026-10-16 09:30. */
export const momentOf = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
