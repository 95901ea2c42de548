import { checkReplies } from '../src/cli/text-works.ts'
import { countsOf, grams, plain } from '../src/modules/text/domain/plain.ts'
import { isEmpty, substanceOf } from '../src/modules/text/domain/substance.ts'
import { likenessTo, vectorOf, vocabularyOf } from '../src/modules/text/domain/vectors.ts'
import type { Figure } from './text-figure.ts'
import type { Files, Replied } from './text-files.ts'
import { auc, precisionAndRecall } from './text-scores.ts'

/** Whether a reply is to its message, and whether it says anything. */
export function replies(files: Files, say: (line: string) => void): Figure[] {
  const byId = new Map(files.replies().map((one) => [one.id, one]))
  const of = (id: string) => byId.get(id) ?? missing(id)
  say('replies')
  return [...relevance(files, of), ...substance(files, of)]
}

const missing = (id: string): never => {
  throw new Error(`replies.jsonl: no message ${id}`)
}

type Of = (id: string) => Replied

function relevance(files: Files, of: Of): Figure[] {
  const rows = files.replyPairs()
  const pairs = rows.map(({ appealId, replyId }) => ({ ...of(appealId), reply: of(replyId).reply }))
  const ours = checkReplies(pairs).map((one) => one.relevance)
  const base = plainRelevance(pairs)
  const against = (scores: readonly number[], kind: string) => {
    const named = (name: string) => scores.filter((_, nth) => rows[nth]?.kind === name)
    return auc(named('true'), named(kind))
  }
  const both = (kind: string) => ({ value: against(ours, kind), plain: against(base, kind) })
  return [
    { name: 'replies: AUC, random', ...both('random'), must: { least: 0.93 }, aim: 0.95 },
    { name: 'replies: AUC, hard', ...both('hard'), must: { least: 0.78 }, aim: 0.85 },
  ]
}

/** The cosine of their pairs of letters, weighted by rarity. */
function plainRelevance(pairs: readonly Pick<Replied, 'title' | 'body' | 'reply'>[]): number[] {
  const asked = pairs.map(({ title, body }) => countsOf(grams(plain(`${title} ${body}`), 2)))
  const said = pairs.map(({ reply }) => countsOf(grams(plain(reply), 2)))
  const vocabulary = vocabularyOf([...asked, ...said])
  return asked.map((counts, nth) => {
    const like = likenessTo([vectorOf(counts, vocabulary)])
    return like(vectorOf(said[nth] as Map<string, number>, vocabulary))[0] ?? 0
  })
}

function substance(files: Files, of: Of): Figure[] {
  const things = files.replyLabels().map(({ id, label }) => ({
    is: ['ack', 'transfer', 'hollow'].includes(label),
    said: isEmpty(substanceOf(of(id).reply).substance),
    short: plain(of(id).reply).length < 60,
  }))
  const ours = precisionAndRecall(things)
  // The baseline: what is short says nothing.
  const base = precisionAndRecall(things.map(({ is, short }) => ({ is, said: short })))
  const both = (name: 'precision' | 'recall') => ({ value: ours[name], plain: base[name] })
  return [
    { name: 'replies: no substance, precision', ...both('precision'), must: { least: 0.95 } },
    { name: 'replies: no substance, recall', ...both('recall'), must: { least: 0.75 } },
  ]
}
