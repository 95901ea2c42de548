import type { Notice, Teller } from '#modules/notices/index.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { votersOf } from './ballots/eligible.ts'
import { cycleRow } from './cases/facts.ts'
import { objectorsOf } from './cases/objectors.ts'
import { partiesOf } from './cases/parties.ts'
import { caseLoop } from './domain/case.ts'
import type { CaseEvent } from './domain/case-types.ts'
import { tellOfCase } from './domain/told.ts'
import { storedCases, storedCycles } from './store.ts'

/** Tells every enterprise that may vote that the vote has begun. */
export const tellCycles: Teller = async (ctx, { subjectId, version }): Promise<Notice[]> => {
  const { events, state } = await load(ctx, storedCycles, subjectId)
  if (events[version - 1]?.type !== 'votingBegun') return []
  const voters = await votersOf(ctx, state.voteFrom)
  const subject = { loop: 'award-cycle', id: subjectId, number: state.title }
  return [...voters.keys()].sort().map((enterpriseId) => ({
    to: { enterpriseId },
    template: 'award.voting.enterprise',
    values: { dueOn: state.voteUntil },
    urgent: false,
    subject,
  }))
}

/** Tells of an event of a case: who nominated it, whose appeal it is, and who has to judge it. */
export const tellCases: Teller = async (ctx, { subjectId, version }): Promise<Notice[]> => {
  const { events } = await load(ctx, storedCases, subjectId)
  const after = replay(caseLoop, events.slice(0, version))
  const parties = await partiesOf(ctx, subjectId)
  const objectors = await objectorsOf(ctx, [subjectId])
  const nominator = parties.find(({ part }) => part === 'nominator')
  return tellOfCase({
    caseId: subjectId,
    // Why `as`: the events of a stream were written by its loop's own rules.
    event: events[version - 1]?.body as CaseEvent,
    after,
    cycleTitle: (await cycleRow(ctx, after.cycleId)).title,
    enterpriseOf: (partyId) => parties.find((one) => one.partyId === partyId)?.enterpriseId,
    objectorOf: (objectionId) => objectors.find((one) => one.objectionId === objectionId),
    nominatorEnterprise: nominator?.enterpriseId ?? null,
  })
}
