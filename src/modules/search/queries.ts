import { folded } from '#kernel/grams.ts'
import { wordsOf } from '#modules/text/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { searchContract } from './contract.ts'
import { segmentsOf } from './domain/marks.ts'
import { termsOf } from './domain/query.ts'
import { scoreOf } from './domain/ranking.ts'
import type { SearchKind } from './domain/words.ts'
import { gatherAsReader, standingFor } from './gather.ts'
import { shownOf } from './items.ts'
import { appealOfNumber, officesFound } from './named.ts'
import { refusal } from './refusals.ts'
import {
  ask,
  type Candidate,
  type CityStanding,
  numberOfMark,
  numbersOfTerm,
  type Wanted,
} from './store.ts'

type Input = InputOf<typeof searchContract.search>
type Answer = OutputOf<typeof searchContract.search>
type Item = Answer['items'][number]
type Found = { kind: SearchKind; id: string; text: Candidate; score: number }

/** What has the words that are looked for, the best first; row security decides what is looked through. */
export async function search(ctx: Ctx, input: Input): Promise<Answer> {
  const { q, limit, cursor } = input
  const terms = termsOf(q, wordsOf)
  if (terms.length === 0) throw refusal('search/too-short', { field: 'q' })
  const from = placeOf(cursor)
  const { found, all } = await lookFor(ctx, terms, input)
  const first = await namedOf(ctx, input)
  const page = found.slice(from, from + limit - first.length)
  const shown = await shownOf(ctx, page)
  const items = page.flatMap(({ kind, id, text }) => {
    const one = shown.get(`${kind} ${id}`)
    return one === undefined
      ? []
      : [{ kind, id, day: text.day, ...one, ...wordsOfFound(one, text, terms) }]
  })
  const end = from + page.length
  return { items: [...first, ...items], next: found.length > end ? cursorOf(end) : null, all }
}

/** What is called so stands before all else: the appeal of a number, and offices. */
async function namedOf(ctx: Ctx, input: Input): Promise<Item[]> {
  if (placeOf(input.cursor) > 0) return []
  return [...(await appealOfNumber(ctx, input)), ...(await officesFound(ctx, input))].slice(
    0,
    Math.floor(input.limit / 2),
  )
}

function wordsOfFound(
  { title }: { title: string },
  { part, plain, shown }: Candidate,
  terms: string[],
) {
  const from = endOfTitle(part, plain, folded(title))
  return {
    titleSegments: segmentsOf(title, folded(title), terms),
    // Why `as`: the parts of documents are these, but for the numbers of what was said later.
    part: part.startsWith('said-') ? ('said' as const) : (part as Item['part']),
    segments: segmentsOf((shown ?? plain).slice(from), plain.slice(from), terms),
  }
}

/** Where a text goes on after its first line, when that is the title, which is shown already. */
function endOfTitle(part: string, plain: string, title: string): number {
  const end = plain.indexOf('\n')
  return end > 0 && (part === 'text' || plain.slice(0, end) === title) ? end + 1 : 0
}

/** All that has all the words; where that fills no page, what has the rarest of them too. */
async function lookFor(ctx: Ctx, terms: string[], input: Input) {
  if (input.kind === 'office') return { found: [], all: true }
  const marks = marksOf(ctx, input)
  const asked = { marks, words: terms.map((term) => numbersOfTerm(ctx, term)) }
  const standing = await standingFor(ctx, asked)
  const wanted = wantedOf(input)
  const whole = await gatherAsReader(ctx, asked, { wanted, standing })
  const texts = whole.texts.filter(({ plain }) => terms.every((term) => plain.includes(term)))
  let all = whole.all
  if (texts.length < input.limit && terms.length > 1) {
    const some = await withSome(ctx, terms, { marks, wanted, standing })
    texts.push(...some.texts)
    all = all && some.all
  }
  await ask(ctx, [])
  return { found: ranked(texts, terms, standing), all }
}

/** How many of the rarest words are looked for one by one, and how many texts of each are ranked. */
const oneByOne = { terms: 4, texts: 250 }

type Looking = { marks: readonly number[]; wanted: Wanted; standing: CityStanding }

async function withSome(ctx: Ctx, terms: readonly string[], { marks, wanted, standing }: Looking) {
  const rarest = terms
    .toSorted((one, other) => standing.shareOf(one) - standing.shareOf(other))
    .slice(0, oneByOne.terms)
  const texts: Candidate[] = []
  let all = rarest.length === terms.length
  for (const term of rarest) {
    const asked = { marks, words: [numbersOfTerm(ctx, term)] }
    const found = await gatherAsReader(ctx, asked, { wanted, standing, enough: oneByOne.texts })
    texts.push(...found.texts.filter(({ plain }) => plain.includes(term)))
    all = all && found.all
  }
  return { texts, all }
}

/** One result a record and kind, by the best of its texts. */
function ranked(
  texts: readonly Candidate[],
  terms: readonly string[],
  standing: CityStanding,
): Found[] {
  const best = new Map<string, Found>()
  for (const text of texts) {
    const { kind, subjectId: id, plain } = text
    const score = scoreOf(plain, terms, standing)
    const before = best.get(`${kind} ${id}`)
    if (before === undefined || before.score < score)
      best.set(`${kind} ${id}`, { kind, id, text, score })
  }
  return [...best.values()].sort(
    (one, other) =>
      other.score - one.score ||
      (one.text.day < other.text.day ? 1 : one.text.day > other.text.day ? -1 : 0) ||
      (one.id < other.id ? 1 : -1),
  )
}

/** What the search is narrowed to. */
function marksOf(ctx: Ctx, { kind, regionId, officeId, environment }: Input): number[] {
  return [
    ...(kind === undefined || isCommon(kind) ? [] : [`kind:${kind}`]),
    ...(regionId === undefined ? [] : [`region:${regionId}`]),
    ...(officeId === undefined ? [] : [`at:${officeId}`]),
    ...(environment === undefined ? [] : [`environment:${environment}`]),
  ].map((mark) => numberOfMark(ctx, mark))
}

/** Kinds that nearly every text is of. */
const isCommon = (kind: SearchKind) => kind === 'appeal' || kind === 'reply'

function wantedOf({ from, to, status, kind }: Input): Wanted {
  return {
    ...((kind === 'appeal' || kind === 'reply') && { kind }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(status !== undefined && { status }),
  }
}

const cursorOf = (from: number) => Buffer.from(`from ${from}`).toString('base64url')

/** Where a page begins; a cursor that is none of ours begins at the first page. */
function placeOf(cursor: string | undefined): number {
  const match = /^from (\d{1,4})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString())
  return Number(match?.[1] ?? 0)
}
