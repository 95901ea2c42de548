import type { Day } from '#kernel/day.ts'
import { folded, numberOf, pairsIn } from '#kernel/grams.ts'

/** What a reader may find: a record, or one side of it. */
export type Findable = 'appeal' | 'reply' | 'topic' | 'question' | 'session'

/** One text of a record as it may be found, and by whom. */
export type SearchDocument = {
  /** Which of the record's texts it is. */
  part: string
  kind: Findable
  day: Day
  words: string
  /** Words of `search.mine()`: `coordinator@wuxing`, `office:…`, `enterprise:…`, `auditor`. */
  readers: string[]
  /** What a search may be narrowed to: `region:wuxing`, `at:…`, `environment:factors`. */
  filters: string[]
}

/** The rules by which rows are made: when they change, rows of before are made anew. */
export const documentFormat = 1

export type DocumentRow = {
  part: string
  kind: Findable
  day: Day
  plain: string
  shown: string | null
  grams: number[]
  readers: string[]
}

/** The row of a document: what is not a pair of letters is told apart by a sign no text has. */
export function rowOf(city: string, { words, filters, ...document }: SearchDocument): DocumentRow {
  const { part, kind, day, readers } = document
  const plain = folded(words)
  const marks = [`kind:${kind}`, ...daysOf(day), ...filters, ...readers]
  const grams = [
    ...pairNumbers(city, pairsIn(plain)),
    ...marks.map((mark) => markNumber(city, mark)),
  ]
  const shown = plain === words ? null : words
  return {
    ...{ part, kind, day, plain, shown, readers },
    grams: [...new Set(grams)].sort((one, other) => one - other),
  }
}

/** The year, the month and the day, so that the newest can be looked through first. */
export const daysOf = (day: Day): string[] => [day.slice(0, 4), day.slice(0, 7), day].map(spanOf)
export const spanOf = (span: string): string => `day:${span}`

export const pairNumbers = (city: string, pairs: Iterable<string>): number[] =>
  [...pairs].map((pair) => numberOf(city, pair))
export const markNumber = (city: string, mark: string): number => numberOf(city, `\u0001${mark}`)
