import { addDays } from '#kernel/day.ts'
import type { Loop } from '#kernel/loop.ts'
import { due, partDue, recounted } from './dates.ts'
import type { AppealCommand, AppealEvent, DutyCommand } from './events.ts'
import { guards } from './guards.ts'
import { lifting } from './moving.ts'
import { refusal } from './refusals.ts'
import type { Appeal, Due, Dues, Facts } from './types.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']
const mostCoHandlers = 5

/** Co-handlers are other offices than the lead, each once, and few enough to answer for it. */
export function checkCoHandlers(state: Appeal, officeIds: readonly string[], field: string): void {
  const all = [...state.coHandlers.map(({ officeId }) => officeId), ...officeIds]
  if (all.includes(state.officeId ?? '') || new Set(all).size < all.length) {
    throw refusal('appeals/co-handler-there', { field })
  }
  if (all.length > mostCoHandlers) {
    throw refusal('appeals/too-many-co-handlers', { field, most: mostCoHandlers })
  }
}

/** A shelved appeal is looked at again by a day that is to come, and not too far off. */
function reviewDue(reviewOn: string, facts: Facts): Due {
  const { today, rules } = facts
  const last = due(rules.shelveAtMost, facts)
  if (reviewOn <= today || reviewOn > last.dueOn) {
    throw refusal('appeals/review-date', {
      field: 'reviewOn',
      from: addDays(today, 1),
      to: last.dueOn,
    })
  }
  const count = Math.round((Date.parse(reviewOn) - Date.parse(today)) / 86_400_000)
  return due(
    { ...{ count, unit: 'calendar-days', rollForward: false }, source: '挂账复核日' },
    facts,
  )
}

/** The third time an appeal changes hands it goes to the bottom-line office (R6). */
function liftingByTransfer(state: Appeal, officeId: string, facts: Facts) {
  return state.transfers + 1 >= facts.rules.lift.atTransfer
    ? lifting(state, officeId, 'transfers', facts)
    : []
}

export const dutyRules = {
  object: (state, { ownerOfficeId, clause, reason }, facts) => {
    guards.object(state, facts)
    if (ownerOfficeId === state.officeId) {
      throw refusal('appeals/owner-is-you', { field: 'ownerOfficeId' })
    }
    const officeId = state.officeId ?? ''
    const dues = { rule: due(facts.rules.ruleWithin, facts) }
    return [
      { ...{ type: 'objected', officeId, ownerOfficeId, clause, reason }, on: facts.today, dues },
    ]
  },
  rule: (state, { uphold, officeId, reason }, facts) => {
    const on = facts.today
    // 维持 leaves it where it is; 改派 names the office, by default the one the objection named.
    if (!uphold) return [{ type: 'ruled', upheld: false, officeId: null, reason, on }]
    const to = officeId ?? state.objection?.ownerOfficeId ?? ''
    if (to === state.officeId) throw refusal('appeals/same-office', { field: 'officeId' })
    return [
      { type: 'ruled', upheld: true, officeId: to, reason, on },
      ...liftingByTransfer(state, to, facts),
    ]
  },
  transfer: (state, { officeId, reason }, facts) => {
    guards.transfer(state)
    if (officeId === state.officeId) throw refusal('appeals/same-office', { field: 'officeId' })
    const objectBy = due(facts.rules.objectWithin, facts)
    return [
      { type: 'transferred', officeId, reason, on: facts.today, objectBy },
      ...liftingByTransfer(state, officeId, facts),
    ]
  },
  lift: (state, { reason }, facts) => {
    guards.lift(state, facts)
    const { bottomLine, today: on } = facts
    const officeId = bottomLine ?? ''
    const moved: AppealEvent =
      state.status === 'denied'
        ? { type: 'redone', officeId, requirement: reason, on }
        : { type: 'transferred', officeId, reason, on, objectBy: null }
    return [moved, ...lifting(state, officeId, 'decided', facts)]
  },
  coHandle: (state, { officeIds }, facts) => {
    checkCoHandlers(state, officeIds, 'officeIds')
    const reply = state.dues.redo ?? state.dues.reply
    const dues: Dues = Object.fromEntries(
      officeIds.map((id) => [`co:${id}`, reply && partDue(reply, facts)]),
    )
    return [{ type: 'coHandlersAdded', officeIds, on: facts.today, dues }]
  },
  contribute: (state, { text }, facts) => {
    guards.contribute(state, facts)
    return [{ type: 'contributed', officeId: facts.actor.officeId ?? '', text, on: facts.today }]
  },
  askExtension: (state, { workingDays, reason }, facts) => {
    guards.askExtension(state, facts)
    const { most } = facts.rules.extension
    if (workingDays > most) {
      throw refusal('appeals/extension-too-long', { field: 'workingDays', most })
    }
    const dues = { extension: due(facts.rules.decideExtensionWithin, facts) }
    return [{ type: 'extensionAsked', workingDays, reason, on: facts.today, dues }]
  },
  decideExtension: (state, { grant, reason }, facts) => {
    guards.decideExtension(state)
    const { reply } = state.dues
    const extended = state.extension?.workingDays ?? 0
    const dues: Dues =
      grant && reply ? { reply: recounted('reply', reply, state, facts, extended) } : {}
    return [{ type: 'extensionDecided', granted: grant, reason, on: facts.today, dues }]
  },
  contestExtension: (state, said, facts) => {
    guards.contestExtension(state)
    const dues = { contest: due(facts.rules.decideExtensionWithin, facts) }
    return [{ ...said, type: 'extensionContested', on: facts.today, dues }]
  },
  decideContest: (state, { withdraw, reason }, facts) => {
    guards.decideContest(state)
    const { reply } = state.dues
    const dues: Dues =
      withdraw && reply ? { reply: recounted('reply', reply, state, facts, 0) } : {}
    return [{ type: 'contestDecided', withdrawn: withdraw, reason, on: facts.today, dues }]
  },
  shelve: (_, { basis, plan, reviewOn, signedBy }, facts) => {
    const dues = { review: reviewDue(reviewOn, facts) }
    return [{ ...{ type: 'shelved', basis, plan, reviewOn, signedBy }, on: facts.today, dues }]
  },
  keepShelved: (_, { reviewOn, reason }, facts) => {
    const dues = { review: reviewDue(reviewOn, facts) }
    return [{ type: 'shelvingKept', reviewOn, reason, on: facts.today, dues }]
  },
  resume: (_, { reason }, { today }) => [{ type: 'resumed', reason, on: today }],
} satisfies { [T in DutyCommand['type']]: Rules[T] }
