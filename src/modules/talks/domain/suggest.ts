import { type Day, daysBetween } from '#kernel/day.ts'
import type { Environment } from '#modules/appeals/domain/words.ts'
import type { TopicSource } from './words.ts'

/** What speaks for a topic on a day, with the figures it rests on and the points it gives. */
export type Reason = { points: number } & (
  | { code: 'never-used' }
  | { code: 'unused'; weeks: number }
  | { code: 'in-season'; months: number[] }
  | { code: 'appeals-of-environment'; count: number; days: number; environment: Environment }
  | { code: 'appeals-of-industry'; count: number; days: number; industries: string[] }
  | { code: 'promises-open'; count: number }
  | { code: 'by-enterprise' }
)

/** A topic of the library with what is known of it now. */
export type Known = {
  topicId: string
  code: string
  title: string
  source: TopicSource
  environment: Environment | null
  industries: string[]
  months: number[]
  lastUsedOn: Day | null
  /** Appeals of its environment and of its industries in the last `appealDays`. */
  appealsOfEnvironment: number
  appealsOfIndustry: number
  /** Commitments of earlier talks on it that have not ended. */
  promisesOpen: number
}

/** How far back appeals count, in days. Source: 设置值, as long as the window of common problems. */
export const appealDays = 90

/** From how much on a figure gives one, two or three points. Source: 设置值. */
const steps = {
  weeks: [8, 16, 26],
  appeals: [3, 10, 30],
  promises: [1, 3, 6],
} as const

/** Points that follow from no figure. Source: 设置值. */
const fixed = { neverUsed: 3, inSeason: 3, byEnterprise: 2 } as const

const pointsOf = (figure: number, from: readonly number[]): number =>
  from.filter((least) => figure >= least).length

/** Why a topic would be fit for a day, and how much each reason counts; a topic out of season has none. */
export function reasonsFor(topic: Known, heldOn: Day): Reason[] {
  const month = Number(heldOn.slice(5, 7))
  const { months, industries, environment } = topic
  if (months.length > 0 && !months.includes(month)) return []
  const all: Reason[] = [
    ofUse(topic, heldOn),
    { code: 'in-season', months, points: months.length > 0 ? fixed.inSeason : 0 },
    ...(environment === null ? [] : [ofEnvironment(topic, environment)]),
    {
      ...{ code: 'appeals-of-industry', count: topic.appealsOfIndustry, days: appealDays },
      ...{ industries, points: pointsOf(topic.appealsOfIndustry, steps.appeals) },
    },
    {
      ...{ code: 'promises-open', count: topic.promisesOpen },
      points: pointsOf(topic.promisesOpen, steps.promises),
    },
    { code: 'by-enterprise', points: topic.source === 'enterprise' ? fixed.byEnterprise : 0 },
  ]
  return all.filter(({ points }) => points > 0)
}

function ofUse({ lastUsedOn }: Known, heldOn: Day): Reason {
  if (lastUsedOn === null) return { code: 'never-used', points: fixed.neverUsed }
  const weeks = Math.max(Math.floor(daysBetween(lastUsedOn, heldOn) / 7), 0)
  return { code: 'unused', weeks, points: pointsOf(weeks, steps.weeks) }
}

function ofEnvironment({ appealsOfEnvironment: count }: Known, environment: Environment): Reason {
  const points = pointsOf(count, steps.appeals)
  return { code: 'appeals-of-environment', count, days: appealDays, environment, points }
}

/** The points of all reasons together. */
export const scoreOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0)

export type Suggestion = { topicId: string; title: string; score: number; reasons: Reason[] }

/**
 * Up to `most` topics for each day, the fittest first. One that was suggested for an earlier day comes
 * after those that were not, so that the weeks differ; the code decides between equals.
 */
export function suggest(topics: readonly Known[], days: readonly Day[], most = 3): Suggestion[][] {
  const already = new Map<string, number>()
  return days.map((heldOn) => {
    const fit = topics
      .map((topic) => ({ topic, reasons: reasonsFor(topic, heldOn) }))
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ topic, reasons }) => ({ topic, reasons, score: scoreOf(reasons) }))
      .toSorted(
        (a, b) =>
          (already.get(a.topic.topicId) ?? 0) - (already.get(b.topic.topicId) ?? 0) ||
          b.score - a.score ||
          (a.topic.code < b.topic.code ? -1 : 1),
      )
      .slice(0, most)
    for (const { topic } of fit) already.set(topic.topicId, (already.get(topic.topicId) ?? 0) + 1)
    return fit.map(({ topic: { topicId, title }, score, reasons }) => {
      return { topicId, title, score, reasons }
    })
  })
}
