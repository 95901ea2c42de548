// Who sees what of common problems; as plain as policy.ts, of which it is a part.
import { ownEnterprise } from './account-policy.ts'
import { byRole, find, type Rule, wholeCity } from './policy-words.ts'

const ownRegion: Rule = (who, row) => who.region === null || who.region === row.region_id
const onlyRegion: Rule = (who, row) => row.region_ids.every((one: string) => one === who.region)
/** A suggestion that concerns others too is the city's: its title is one of an appeal. */
const owesMeasure: Rule = (who, row) =>
  who.office !== null && row.measure_office_ids.includes(who.office)
export const problem = byRole({
  ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
  ...{ handler: owesMeasure, lead: owesMeasure },
  coordinator: (who, row, world) =>
    who.region === null ||
    onlyRegion(who, row, world) ||
    (row.named && row.region_ids.includes(who.region)),
})
export const problemMember = byRole({
  enterprise: (who, row, world) => row.standing === 'accepted' && ownEnterprise(who, row, world),
  coordinator: ownRegion,
  ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
})
const seesProblem: Rule = (who, row, world) => {
  const of = find(world, 'problems.problem', row.tenant_id, 'problem_id', row.problem_id)
  return of !== undefined && problem(who, of, world)
}

/** What an enterprise reads of the problems it is in, and what is written along for the others. */
export const problemShown: Rule = (who, row, world) =>
  who.role === 'enterprise'
    ? row.open &&
      (world['problems.member'] ?? []).some(
        (one) =>
          one.tenant_id === row.tenant_id &&
          one.problem_id === row.problem_id &&
          problemMember(who, one, world),
      )
    : seesProblem(who, row, world)
