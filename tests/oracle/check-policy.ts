// Who sees what of the checks, and who changes and adds to it; as plain as policy.ts.
import { byRole, find, only, ownRegion, type Rule, wholeCity } from './policy-words.ts'

export const check = byRole({
  ...{ auditor: wholeCity, leader: wholeCity, clock: wholeCity, coordinator: ownRegion },
  caller: (who, row) => row.checker_id === who.account,
})

/** A flag is nobody's in the offices, and of nobody who is called upon. */
const flagged = byRole({
  ...{ auditor: wholeCity, clock: wholeCity },
  coordinator: (who, row, world) => {
    const of = find(world, 'appeals.appeal', row.tenant_id, 'appeal_id', row.appeal_id)
    return of !== undefined && ownRegion(who, of, world)
  },
})

export const seenOfChecks: Readonly<Record<string, Rule>> = {
  'checks.cursor': only('clock'),
  'checks.reply': flagged,
  'checks.reply_band': only('clock'),
  'checks.task': check,
  'checks.week': only('auditor', 'coordinator', 'leader', 'clock'),
}

export const changedOfChecks: Readonly<Record<string, Rule>> = {
  'checks.reply': only('clock'),
  'checks.task': byRole({
    ...{ auditor: wholeCity, clock: wholeCity, coordinator: ownRegion },
    leader: (_, row) => row.status === 'checked',
    caller: (who, row) => row.status === 'assigned' && row.checker_id === who.account,
  }),
}

export const addedOfChecks: Readonly<Record<string, Rule>> = {
  'checks.reply': only('clock'),
  'checks.task': only('clock'),
  'checks.week': only('clock'),
}

/** Who adds an event of this type to the record of a check. */
export const addsToCheck = (type: string): Rule =>
  byRole({
    ...{ auditor: wholeCity, coordinator: wholeCity, clock: wholeCity },
    leader: () => type === 'settled',
    caller: () => type === 'found',
  })
