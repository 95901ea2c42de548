import { folded, runsOf } from '#kernel/grams.ts'
import { mostTerms } from './words.ts'

/** Cuts a run of letters into its words. */
export type Cut = (text: string) => string[]

/** A run of Chinese longer than this is a sentence of several words. */
const longestWord = 4
const han = /\p{Script=Han}/u

/**
 * The words that are looked for: what stands between spaces and marks, and of longer runs of Chinese
 * the words within. A single letter finds too much and counts only beside others: it is left out.
 */
export function termsOf(query: string, cut: Cut): string[] {
  const terms = runsOf(folded(query)).flatMap((run) =>
    run.length > longestWord && han.test(run) ? wordsIn(run, cut) : [run],
  )
  return [...new Set(terms.filter(isWord))].slice(0, mostTerms)
}

/** The words of a run; the run itself where it falls apart into single letters. */
function wordsIn(run: string, cut: Cut): string[] {
  const words = cut(run).flatMap(runsOf).filter(isWord)
  const covered = words.some((word) => run.startsWith(word)) || words.length > 1
  return covered ? words : [run]
}

const isWord = (text: string) => [...text].length >= 2
