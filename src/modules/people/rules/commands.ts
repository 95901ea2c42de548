import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { faultsOfRules, rulesRefusal } from '../domain/check-rules.ts'
import type { rulesContract } from './contract.ts'
import { addVersion, newestVersion, type StoredVersion } from './store.ts'

/** Makes a further version of the city's rules. No date that was given is touched by it. */
export async function changeRules(
  ctx: Ctx,
  { rules, preset, reason, basedOn }: InputOf<typeof rulesContract.change>,
): Promise<StoredVersion> {
  const newest = await newestVersion(ctx)
  const [fault, ...more] = faultsOfRules(rules).map(({ field, code }) => {
    return { field: `rules.${field}`, code }
  })
  if (fault) throw rulesRefusal(fault.code, { field: fault.field, faults: [fault, ...more] })
  const version = basedOn + 1
  const isNext = basedOn === newest.version
  if (!isNext || !(await addVersion(ctx, { version, preset, rules, reason }))) {
    throw rulesRefusal('people/rules-changed-meanwhile', { field: 'basedOn' })
  }
  return newestVersion(ctx)
}
