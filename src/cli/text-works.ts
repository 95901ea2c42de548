import {
  commonProblems,
  duplicatesIn,
  type Message,
  type Router,
  relevanceOf,
  type Substance,
  searchIn,
  substanceOf,
  suggest,
  templateSenders,
  wordsOf,
} from '#modules/text/index.ts'
import { keyOf, type Line, namedKey } from './text-lines.ts'

/** What a command of `kentan text` writes for these lines; the bench measures the same. */
export type Classified = { label: string; confidence: number; top: Suggested[] }
type Suggested = { label: string; confidence: number }

export function classify(router: Router, line: Message): Classified {
  const top = suggest(router, line, wordsOf).slice(0, 3)
  const [{ label, confidence } = { label: '', confidence: 0 }] = top
  return { label, confidence, top }
}

export const classifyAll = (router: Router, lines: readonly Line[]) =>
  lines.map((line) => ({ ...namedKey(line), ...classify(router, line) }))

/** The groups, hottest first; who writes by a template makes none. */
export function cluster(all: readonly Line[]) {
  const byTemplate = templateSenders(all)
  const lines = all.filter(({ user }) => !byTemplate.has(user))
  return commonProblems(lines, wordsOf).map(({ members, heat, name }) => ({
    ids: members.map(keysOf(lines)),
    ...{ heat, name },
  }))
}

export function duplicates(lines: readonly Line[]) {
  const key = keysOf(lines)
  return duplicatesIn(lines).map(({ one, other, similarity }) => ({
    ...{ a: key(one), b: key(other), similarity },
  }))
}

export function search(lines: readonly Line[], queries: readonly { query: string }[]) {
  const find = searchIn(lines, wordsOf)
  return queries.map(({ query }) => ({ query, ids: find(query, 10).map(keysOf(lines)) }))
}

export function checkReplies(lines: readonly (Line & { reply: string })[]) {
  const relevances = relevanceOf(lines)
  return lines.map((line, nth) => ({
    ...namedKey(line),
    relevance: relevances[nth] ?? 0,
    substance: substanceOf(line.reply).substance satisfies Substance,
  }))
}

const keysOf = (lines: readonly Line[]) => (number: number) => keyOf(lines[number] as Line)
