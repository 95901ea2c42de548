import type { Actor } from '#kernel/actor.ts'
import { type Day, daysBetween } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { spanOf } from '#platform/record/document.ts'
import { type Span, spanAt, spanFor, wider } from './domain/walk.ts'
import {
  type Candidate,
  type CityStanding,
  numberOfMark,
  standingOf,
  textsWith,
  type Wanted,
} from './store.ts'

/** How many texts are ranked at most, how many steps back are gone for them, and from when a step was poor. */
const most = { ranked: 1_000, steps: 40 }
const poor = most.ranked / 8

/** What was found; `all` is false when older texts have the words too and were not looked at. */
export type Gathered = { texts: Candidate[]; all: boolean }

/**
 * The newest texts with these numbers. Of a common word not all texts are fetched: the newest days, months
 * or years are asked one after the other, each by the index alone, until there is enough to rank.
 */
async function gather(
  ctx: Ctx,
  { words, marks }: Asked,
  { wanted, standing, enough = most.ranked }: Looking,
): Promise<Gathered> {
  const { documents, firstDay } = standing
  const numbers = [...words.flat(), ...marks]
  const latest = wanted.to === undefined || wanted.to > ctx.today ? ctx.today : wanted.to
  const first = later(firstDay ?? latest, wanted.from)
  const expected = firstDay === null ? 0 : documents * expectedShare({ words, marks }, standing)
  const days = daysBetween(firstDay ?? latest, ctx.today) + 1
  let span: Span = spanFor(expected, days, enough)
  const found = new Map<string, Candidate>()
  let until = latest
  for (let step = 0; step < most.steps; step += 1) {
    const here = span === 'all' ? null : spanAt(span, until)
    const asked = here === null ? [] : [numberOfMark(ctx, spanOf(here.name))]
    const texts = await textsWith(ctx, [...numbers, ...asked], wanted, enough + 1)
    for (const one of texts) found.set(`${one.loop} ${one.subjectId} ${one.part}`, one)
    if (found.size > enough) return { texts: [...found.values()].slice(0, enough), all: false }
    if (here === null || here.before < first) return { texts: [...found.values()], all: true }
    until = here.before
    if (texts.length < poor) span = wider(span, expected, days, enough)
  }
  return { texts: [...found.values()], all: false }
}

/** What is looked for: the numbers of each word, and what else a text must have. */
export type Asked = { words: readonly (readonly number[])[]; marks: readonly number[] }
export type Looking = { wanted: Wanted; standing: CityStanding; enough?: number }

const later = (one: Day, other: Day | undefined): Day =>
  other !== undefined && other > one ? other : one

/**
 * The same as whom the actor reads: those who see a part of the city find it by the index as well, their
 * office's or region's things and what is open to their role. Row security decides in any case.
 */
export async function gatherAsReader(ctx: Ctx, asked: Asked, looking: Looking): Promise<Gathered> {
  const texts = new Map<string, Candidate>()
  let all = true
  for (const mark of readingAs(ctx.actor)) {
    const marks = mark === null ? asked.marks : [...asked.marks, numberOfMark(ctx, mark)]
    const found = await gather(ctx, { words: asked.words, marks }, looking)
    for (const one of found.texts) texts.set(`${one.loop} ${one.subjectId} ${one.part}`, one)
    all = all && found.all
  }
  return { texts: [...texts.values()], all }
}

/**
 * The share of texts in which all of it is to be expected. Marks stand where they stand, whatever the words;
 * words keep each other company.
 */
function expectedShare({ words, marks }: Asked, { shareOfAll }: CityStanding): number {
  const [rarest = 1, ...others] = words.map(shareOfAll).sort((one, other) => one - other)
  const together = others.reduce((share, other) => share * Math.sqrt(other), rarest)
  return marks.reduce((share, mark) => share * shareOfAll([mark]), together)
}

/** How common all of it is, and as whom the actor reads. */
export const standingFor = (ctx: Ctx, { words, marks }: Asked): Promise<CityStanding> =>
  standingOf(ctx, [
    ...words.flat(),
    ...marks,
    ...readingAs(ctx.actor).flatMap((mark) => (mark === null ? [] : [numberOfMark(ctx, mark)])),
  ])

/** The words of `search.mine()` that narrow; null for those who see nearly all there is. */
function readingAs(actor: Actor): (string | null)[] {
  const { role, regionId, officeId, enterpriseIds, accountId } = actor
  switch (role) {
    case 'handler':
    case 'lead':
      return [...(officeId === null ? [] : [`office:${officeId}`]), role, `account:${accountId}`]
    case 'enterprise':
      return [...enterpriseIds.map((id) => `enterprise:${id}`), role, `account:${accountId}`]
    case 'expert':
      return [role, `account:${accountId}`]
    case 'coordinator':
    case 'caller':
      return regionId === null ? [null] : [`${role}@${regionId}`, role]
    default:
      return [null]
  }
}
