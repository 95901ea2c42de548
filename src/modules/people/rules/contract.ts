import { z } from 'zod'
import { accountRoles, staffRoles } from '#kernel/roles.ts'
import { day, endpoint, key, line, prose } from '#platform/contract.ts'
import {
  limitNames,
  limitUnits,
  presetKeys,
  problemBounds,
  rectificationBounds,
  routingBounds,
  ruleBounds,
  ruleSizes,
  rungDocuments,
} from '../domain/words.ts'
import { talks } from './talks/contract.ts'

const tag = '时限与规则'

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most)
const source = line(ruleSizes.source)
const name = line(ruleSizes.name)
const { count, part, yellowAt, lift, times } = ruleBounds

/** Hours may count further than days; which bounds hold follows from the unit, in the domain. */
const limit = z.strictObject({
  count: within([count[0], ruleBounds.hours[1]]),
  unit: z.enum(limitUnits),
  rollForward: z.boolean(),
  source,
})

const limits = z.strictObject(
  // Why `as`: `fromEntries` forgets which names it was given.
  Object.fromEntries(limitNames.map((one) => [one, limit])) as Record<
    (typeof limitNames)[number],
    typeof limit
  >,
)

const rules = limits.extend({
  grades: z.array(z.strictObject({ key, name, within: limit })).max(ruleSizes.grades),
  coHandling: z.strictObject({ part: within(part), of: within(part), source }),
  extension: z.strictObject({ askBefore: within(count), most: within(count), source }),
  lights: z.strictObject({ yellowAt: within(yellowAt), blackAfter: limit, source }),
  ladder: z
    .array(z.strictObject({ document: z.enum(rungDocuments), after: limit, to: name }))
    .min(1)
    .max(ruleSizes.rungs),
  lift: z.strictObject({
    atTransfer: within(lift),
    atRedo: within(lift),
    levels: z.array(name).min(1).max(ruleSizes.levels),
    source,
  }),
  maxRedos: within(times),
  attemptsNeeded: within(times),
  attemptDaysNeeded: within(times),
  talks,
  routing: z.strictObject({
    margin: within(routingBounds.margin).nullable(),
    learnAfter: within(routingBounds.learnAfter),
  }),
  problems: z.strictObject({
    enterprises: within(problemBounds.enterprises),
    venues: within(problemBounds.venues),
    withinDays: within(problemBounds.days),
    lookBack: within(problemBounds.days),
    effectDays: within(problemBounds.days),
    source,
  }),
  rectification: z.strictObject({
    verify: within(rectificationBounds),
    rectify: within(rectificationBounds),
    callBack: within(rectificationBounds),
    appeal: within(rectificationBounds),
    rule: within(rectificationBounds),
    source,
  }),
})

const version = z.object({
  version: z.int(),
  /** As it is stored with the dates computed from it: `huzhou-2`. */
  ruleVersion: z.string(),
  preset: z.enum(presetKeys),
  rules,
  reason: z.string(),
  madeAt: z.string(),
  madeOn: day,
  /** Who made it; null for the rules a city was set up with. */
  by: z.string().nullable(),
})

export const rulesContract = {
  current: endpoint(
    { method: 'GET', path: '/rules', summary: '现行时限与规则', tag, by: accountRoles },
    z.strictObject({}),
    version,
  ),
  versions: endpoint(
    {
      method: 'GET',
      path: '/rules/versions',
      summary: '规则的历次版本，最新的在前；每一版附上一版以便对照',
      tag,
      by: staffRoles,
    },
    z.strictObject({ before: z.coerce.number().int().min(1).max(1_000_000).optional() }),
    z.object({
      items: z.array(version.extend({ earlier: rules.nullable() })),
      /** Asks for the next page as `before`. */
      next: z.int().nullable(),
    }),
  ),
  presets: endpoint(
    { method: 'GET', path: '/rules/presets', summary: '可载入的规则预设', tag, by: staffRoles },
    z.strictObject({}),
    z.array(z.object({ key: z.enum(presetKeys), name: z.string(), about: z.string(), rules })),
  ),
  change: endpoint(
    {
      method: 'POST',
      path: '/rules',
      summary: '修改规则：存为新版本，只用于之后产生的时限',
      tag,
      by: ['admin'],
      status: 201,
    },
    z.strictObject({
      rules,
      preset: z.enum(presetKeys),
      reason: prose(500),
      /** The version the change was made from; refused when it is no longer the newest. */
      basedOn: z.int().min(1),
    }),
    version,
  ),
}
