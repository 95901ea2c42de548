// Who sees, changes and adds to the quarterly reports; as plain as policy.ts.
import { byRole, find, type Rule } from './policy-words.ts'

const cityDesk: Rule = (who) => who.role === 'coordinator' && who.region === null
const report = byRole({
  coordinator: cityDesk,
  leader: (_, row) => row.status === 'issued',
  auditor: (who) => who.region === null,
})
const withReport =
  (rule: Rule): Rule =>
  (who, row, world) => {
    const of = find(world, 'briefings.report', row.tenant_id, 'report_id', row.report_id)
    return of !== undefined && rule(who, of, world)
  }

export const seenOfBriefings: Readonly<Record<string, Rule>> = {
  'briefings.counter': cityDesk,
  'briefings.remark': withReport(report),
  'briefings.report': report,
}

const draft: Rule = (who, row, world) => row.status === 'draft' && cityDesk(who, row, world)

export const changedOfBriefings: Readonly<Record<string, Rule>> = {
  // What is issued stays as it is.
  'briefings.report': draft,
}

export const addedOfBriefings: Readonly<Record<string, Rule>> = {
  'briefings.remark': (who, row, world) =>
    row.by_id === who.account && withReport(draft)(who, row, world),
  'briefings.report': (who, row, world) => row.drafted_by === who.account && draft(who, row, world),
}
