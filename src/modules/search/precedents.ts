import { folded, runsOf } from '#kernel/grams.ts'
import { answersOf, itemsOf } from '#modules/appeals/index.ts'
import { wordsOf } from '#modules/text/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { searchContract } from './contract.ts'
import { scoreOf, weightOf } from './domain/ranking.ts'
import { gatherAsReader, standingFor } from './gather.ts'
import { ask, type Candidate, numbersOfTerm, textOfAppeal } from './store.ts'

/** By how many of its words a text is looked for, how many are weighed, and how many of each are ranked. */
const by = { sought: 8, weighed: 24, texts: 150 }

/** How much of an answer is shown beside others; who wants all of it opens the appeal. */
const answerShown = 200

export type Precedent = { appealId: string; score: number }

/**
 * The answered appeals that a text is most like and that this actor may read, the best first. Words that
 * tell the most are looked for one by one; what has them is ranked by all that weigh.
 */
export async function similarAnswered(
  ctx: Ctx,
  text: string,
  { limit = 5, except }: { limit?: number; except?: string } = {},
): Promise<Precedent[]> {
  const words = [...new Set(wordsOf(folded(text)).flatMap(runsOf))].filter((one) => one.length >= 2)
  const marks: number[] = []
  const standing = await standingFor(ctx, {
    marks,
    words: words.map((word) => numbersOfTerm(ctx, word)),
  })
  const weighed = words
    .toSorted((one, other) => weightOf(other, standing) - weightOf(one, standing))
    .slice(0, by.weighed)
  const found = new Map<string, Candidate>()
  for (const word of weighed.slice(0, by.sought)) {
    const asked = { marks, words: [numbersOfTerm(ctx, word)] }
    const looking = {
      wanted: { kind: 'appeal' as const, replied: true },
      standing,
      enough: by.texts,
    }
    for (const one of (await gatherAsReader(ctx, asked, looking)).texts) {
      if (one.plain.includes(word)) found.set(`${one.subjectId} ${one.part}`, one)
    }
  }
  await ask(ctx, [])
  const best = new Map<string, number>()
  for (const { subjectId, plain } of found.values()) {
    if (subjectId === except) continue
    best.set(subjectId, Math.max(best.get(subjectId) ?? 0, scoreOf(plain, weighed, standing)))
  }
  return [...best]
    .map(([appealId, score]) => ({ appealId, score }))
    .sort((one, other) => other.score - one.score || (one.appealId < other.appealId ? 1 : -1))
    .slice(0, limit)
}

/** How appeals like this one were answered before. */
export async function precedentsOf(
  ctx: Ctx,
  { appealId }: InputOf<typeof searchContract.precedents>,
): Promise<OutputOf<typeof searchContract.precedents>> {
  const text = await textOfAppeal(ctx, appealId)
  if (text === null) throw recordRefusal('record/missing')
  const best = await similarAnswered(ctx, text, { except: appealId })
  const ids = best.map((one) => one.appealId)
  const items = new Map((await itemsOf(ctx, ids)).map((item) => [item.appealId, item]))
  const answers = await answersOf(ctx, ids)
  return {
    items: ids.flatMap((id) => {
      const item = items.get(id)
      if (item === undefined) return []
      const { number, title, officeName, status } = item
      const answer = answers.get(id)?.slice(0, answerShown) ?? null
      return [{ appealId: id, number, title, officeName, status, answer }]
    }),
  }
}
