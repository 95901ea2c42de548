import { dayOf } from '#kernel/day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { nobody } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { ruleVersionOf } from '../domain/city-rules.ts'
import { presets } from '../presets/index.ts'
import type { rulesContract } from './contract.ts'
import { newestVersion, type StoredVersion, selectVersions } from './store.ts'

type Version = OutputOf<typeof rulesContract.current>
const pageSize = 20

/** A version as the contract shows it. */
export function describeVersion({ madeBy, madeByName, ...stored }: StoredVersion): Version {
  const ruleVersion = ruleVersionOf(stored.preset, stored.version)
  const madeOn = dayOf(stored.madeAt)
  return { ...stored, ruleVersion, madeOn, by: madeBy === nobody ? null : madeByName }
}

/** The rules in force, with who made them and why. */
export const describeRules = async (ctx: Ctx): Promise<Version> =>
  describeVersion(await newestVersion(ctx))

/** A page of the history, the newest first, each version with the rules before it. */
export async function listVersions(
  ctx: Ctx,
  { before }: InputOf<typeof rulesContract.versions>,
): Promise<OutputOf<typeof rulesContract.versions>> {
  const rows = await selectVersions(ctx)
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .limit(pageSize + 1)
    .execute()
  const items = rows.slice(0, pageSize).map((row, at) => {
    return { ...describeVersion(row), earlier: rows[at + 1]?.rules ?? null }
  })
  return { items, next: rows.length > pageSize ? (items.at(-1)?.version ?? null) : null }
}

/** The shipped sets of rules. */
export function listPresets(): OutputOf<typeof rulesContract.presets> {
  return presets.map(({ rules, ...preset }) => {
    const { version: _version, ...ruleSet } = rules
    return { ...preset, rules: ruleSet }
  })
}
