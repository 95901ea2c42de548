import { type ColumnType, sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { type CityRules, type RuleSet, ruleVersionOf } from '../domain/city-rules.ts'
import type { PresetKey } from '../domain/words.ts'
import { unlessGiven } from '../presets/unless-given.ts'

type RulesTables = {
  'people.office': { tenant_id: string; office_id: string; takes_lifted: boolean }
  'people.rules': {
    tenant_id: string
    version: number
    preset: PresetKey
    rules: ColumnType<RuleSet, string, never>
    reason: string
    made_at: Instant
    made_by: string
    made_by_name: string
  }
}

const db = tablesOf<RulesTables>

/** Rules that came later than a version are in it as every city begins with them. */
const { routing, problems, rectification } = unlessGiven
const withLater = sql<RuleSet>`${JSON.stringify({ routing, problems, rectification })}::jsonb || rules`

/** The versions of the city's rules, the newest first. */
export const selectVersions = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.rules')
    .select([
      'version',
      'preset',
      withLater.as('rules'),
      'reason',
      'made_at as madeAt',
      'made_by as madeBy',
      'made_by_name as madeByName',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('version', 'desc')

export type StoredVersion = Awaited<ReturnType<typeof newestVersion>>

/** The rules in force, as they are stored. */
export const newestVersion = (ctx: Ctx) => selectVersions(ctx).limit(1).executeTakeFirstOrThrow()

/** The rules in force: the newest version, by the name that goes with every date. */
export async function loadRules(ctx: Ctx): Promise<CityRules> {
  const { version, preset, rules } = await newestVersion(ctx)
  return { ...rules, version: ruleVersionOf(preset, version) }
}

/** The rules in force with the office that lifted appeals go to (兜底办); null where there is none. */
export async function loadDuty(ctx: Ctx): Promise<{ rules: CityRules; bottomLine: string | null }> {
  const { bottomLine, version, preset, rules } = await selectVersions(ctx)
    .select((one) =>
      one
        .selectFrom('people.office')
        .select('office_id')
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('takes_lifted', '=', true)
        .as('bottomLine'),
    )
    .limit(1)
    .executeTakeFirstOrThrow()
  return { rules: { ...rules, version: ruleVersionOf(preset, version) }, bottomLine }
}

/** Adds a version; false when somebody else has added it. */
export async function addVersion(
  ctx: Ctx,
  given: { version: number; preset: PresetKey; rules: RuleSet; reason: string },
): Promise<boolean> {
  const { actor, now } = ctx
  const added = await db(ctx)
    .insertInto('people.rules')
    .values({
      tenant_id: actor.tenantId,
      ...given,
      rules: JSON.stringify(given.rules),
      made_at: now,
      made_by: actor.accountId,
      made_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'version']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}
