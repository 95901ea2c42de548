import { z } from 'zod'
import { ruleSizes, talkBounds } from '#modules/people/domain/words.ts'
import { line } from '#platform/contract.ts'

const source = line(ruleSizes.source)
const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most)
const { share, quota } = talkBounds

/** How a city holds its talks, as it is sent and shown. */
export const talks = z.strictObject({
  day: z.strictObject({
    weekday: within(talkBounds.weekday),
    startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    source,
  }),
  roster: z.strictObject({
    opensBefore: within(talkBounds.opensBefore),
    locksBefore: within(talkBounds.locksBefore),
    source,
  }),
  packs: z.strictObject({ before: within(talkBounds.before), source }),
  reminder: z.strictObject({ before: within(talkBounds.before), source }),
  minutes: z.strictObject({ within: within(talkBounds.within), source }),
  quota: z.strictObject({ least: within(quota), most: within(quota), source }),
  questions: z.strictObject({ each: within(talkBounds.each), source }),
  topics: z.strictObject({ most: within(talkBounds.topics), source }),
  invitations: z.strictObject({
    aYear: within(talkBounds.aYear),
    daysApart: within(talkBounds.daysApart),
    source,
  }),
  fairness: z.strictObject({
    smallMicro: within(share),
    neverInvited: within(share),
    dissatisfied: within(talkBounds.dissatisfied),
    source,
  }),
})
