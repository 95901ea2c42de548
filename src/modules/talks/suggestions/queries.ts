import { addDays } from '#kernel/day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { appealDays, suggest } from '../domain/suggest.ts'
import { proposePeriods } from '../periods/queries.ts'
import { unthemedPeriods } from '../periods/store.ts'
import type { suggestionsContract } from './contract.ts'
import { appealsByEnvironment, appealsByIndustry, approvedTopics, openPromises } from './store.ts'

type Asked = InputOf<typeof suggestionsContract.topicSuggestions>

/**
 * What the coming periods without a theme could be about. Reasons rest on what the reader may see: a
 * leader sees no enterprises and so no industries of appeals.
 */
export async function suggestTopics(
  ctx: Ctx,
  asked: Asked,
): Promise<OutputOf<typeof suggestionsContract.topicSuggestions>> {
  const days = await comingDays(ctx, asked)
  const suggested = suggest(
    await knownTopics(ctx),
    days.map(({ heldOn }) => heldOn),
  )
  return { items: days.map((day, at) => ({ ...day, topics: suggested[at] ?? [] })) }
}

/** The days of talks that have no theme yet, planned or not; those best cancelled are left out. */
async function comingDays(ctx: Ctx, asked: Asked) {
  const from = asked.from ?? ctx.today
  const { items } = await proposePeriods(ctx, asked)
  const unplanned = items.flatMap(({ plannedOn, heldOn }) =>
    heldOn === null ? [] : [{ plannedOn, heldOn, periodId: null }],
  )
  const planned = await unthemedPeriods(ctx, from, addDays(from, asked.weeks * 7))
  return [...planned, ...unplanned].toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))
}

async function knownTopics(ctx: Ctx) {
  const since = addDays(ctx.today, -appealDays)
  const topics = await approvedTopics(ctx)
  const environments = await appealsByEnvironment(ctx, since)
  const industries = await appealsByIndustry(ctx, since)
  const promises = await openPromises(ctx)
  const sum = (codes: readonly string[]) =>
    codes.reduce((all, code) => all + (industries.get(code) ?? 0), 0)
  return topics.map((topic) => ({
    ...topic,
    appealsOfEnvironment: environments.get(topic.environment ?? '') ?? 0,
    appealsOfIndustry: sum(topic.industries),
    promisesOpen: promises.get(topic.topicId) ?? 0,
  }))
}
