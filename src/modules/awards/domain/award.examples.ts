import assert from 'node:assert/strict'
import type { Actor } from '#kernel/actor.ts'
import { type Day, startOfDay } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { caseLoop } from './case.ts'
import type { CaseCommand, CaseContent, CaseEvent, CaseFacts, GoodCase } from './case-types.ts'
import { cycleLoop } from './cycle.ts'
import type { CycleCommand, CycleEvent } from './cycle-types.ts'

export const calendar = publishedCalendar()

export function actorOf(role: Actor['role'], over: Partial<Actor> = {}): Actor {
  return {
    ...{ tenantId: '330500', accountId: role, role, name: role, officeId: null, regionId: null },
    ...{ enterpriseId: null, enterpriseIds: [], ...over },
  }
}
export const desk = actorOf('coordinator', { officeId: 'coordination' })
export const clock = actorOf('clock')

const momentOf = (on: Day) => ({ today: on, now: startOfDay(on) })

export const opened = {
  type: 'open' as const,
  title: '2026年度好案例',
  ...{ nominateUntil: '2026-09-30', publishUntil: '2026-10-16', voteFrom: '2026-10-19' },
  ...{ voteUntil: '2026-10-23', resultUntil: '2026-10-30' },
  ...{ maxChoices: 3, minTurnout: 20, share: 50, networkJoins: true },
}

export const content: CaseContent = {
  ...{ title: '货车通行证一次办好', environment: 'services', industry: null, regionId: 'wuxing' },
  ...{ before: '要跑三个窗口。', done: '合为一个窗口。', after: '两天办好。' },
  effect: { measure: '平均办理天数', before: 12, after: 2, unit: '天' },
}
export const nominated: CaseCommand = {
  ...{ type: 'nominate', cycleId: 'round', content, appealIds: ['a'], problemIds: [] },
  ...{
    nominator: { role: 'lead', officeId: 'transport', name: '市交通运输局' },
    ownPartyIds: ['own'],
  },
}
const judged = { met: true, evidence: '附卷', reasons: '属实' }
export const criteria = {
  ...{ pioneering: judged, effective: judged, leading: judged, replicable: judged },
}
export const qualified: Extract<CaseCommand, { type: 'qualify' }> = {
  ...{ type: 'qualify', criteria, officeIds: ['transport'], unasked: 0, marks: 0 },
}

type Taken<C> = readonly [on: Day, command: C, actor?: Actor]

/** A round after these steps, and what one more gives. */
export function cycle(...taken: Taken<CycleCommand>[]) {
  const act = (state = cycleLoop.initial, [on, command, actor = desk]: Taken<CycleCommand>) =>
    decide(cycleLoop, state, command, { actor, calendar, ...momentOf(on) })
  const state = taken.reduce(
    (so, step) => act(so, step).reduce(cycleLoop.evolve, so),
    cycleLoop.initial,
  )
  return {
    state,
    when: (...step: Taken<CycleCommand>) => whenOf<CycleEvent>(() => act(state, step)),
  }
}

const round = cycle(['2026-09-21', opened]).state

/** A case of that round after these steps, and what one more gives. */
export function goodCase(over: Partial<CaseFacts['cycle']>, ...taken: Taken<CaseCommand>[]) {
  const facts = { calendar, caseId: 'case', cycle: { ...round, ...over } }
  const act = (state: GoodCase, [on, command, actor = desk]: Taken<CaseCommand>) =>
    decide(caseLoop, state, command, { actor, ...facts, ...momentOf(on) })
  const state = taken.reduce(
    (so, step) => act(so, step).reduce(caseLoop.evolve, so),
    caseLoop.initial,
  )
  return { state, when: (...step: Taken<CaseCommand>) => whenOf<CaseEvent>(() => act(state, step)) }
}

function whenOf<E>(act: () => E[]) {
  return {
    gives: (...expected: Partial<E>[]) => assert.partialDeepStrictEqual(act(), expected),
    refused: (code: string, details: Record<string, unknown> = {}) =>
      assert.throws(act, (error) => {
        assert.ok(error instanceof Refusal, String(error))
        assert.equal(error.code, code)
        assert.partialDeepStrictEqual(error.details, details)
        return true
      }),
  }
}
