import type { Loop, Step } from '#kernel/loop.ts'
import { hoursApart, wasTriedJustNow } from '#modules/appeals/domain/calls-apart.ts'
import { due, movedBy, nextStage, runningDue } from './dates.ts'
import { evolve } from './evolve.ts'
import { guards } from './guards.ts'
import { refusal } from './refusals.ts'
import type {
  CallBack,
  Rectification,
  RectificationCommand,
  RectificationEvent,
  RectificationFacts,
} from './types.ts'
import type { RectificationStatus } from './words.ts'

const open = ['verifying', 'rectifying', 'contested', 'rectified'] as const

/**
 * 差评整改 (domain.md R10): a bad rating is verified outside the unit, rectified by it in time, and the
 * enterprise called back, all of them. The office may appeal a rating once; the ruling is final.
 */
export const rectificationSteps = {
  open: { from: ['new'], by: ['clock'], to: ['verifying'] },
  verify: { from: ['verifying'], by: ['caller', 'coordinator'], to: ['rectifying'] },
  appealRating: { from: ['rectifying'], by: ['lead'], to: ['contested'] },
  ruleAppeal: { from: ['contested'], by: ['coordinator'], to: ['rectifying', 'closed'] },
  rectify: { from: ['rectifying'], by: ['lead'], to: ['rectified'] },
  callBack: { from: ['rectified'], by: ['caller'], to: ['rectified', 'closed'] },
  giveUp: { from: ['rectified'], by: ['coordinator'], to: ['closed'] },
  warn: { from: open, by: ['clock'], to: 'same' },
  erase: { from: [...open, 'closed'], by: ['clock'], to: 'same' },
} as const satisfies Record<RectificationCommand['type'], Step<RectificationStatus>>

const nothing: Rectification = {
  ...{ status: 'new', appealId: '', number: '', enterpriseId: '', regionId: '' },
  ...{ officeId: null, officeIds: [], nth: 0, openedOn: '', dues: {}, ended: {}, warned: [] },
  bad: { on: '', level: 1, by: 'enterprise', round: 0, officeId: null },
  ...{ finding: null, reasonClass: null, verifiedOn: null, contest: null, ruling: null },
  ...{ measure: null, rectifiedOn: null, attempts: [], satisfied: null, end: null, closedOn: null },
}

type Rules = Loop<
  Rectification,
  RectificationCommand,
  RectificationEvent,
  RectificationFacts
>['rules']

const rules: Rules = {
  open: (_, { type: _type, ...rated }, facts) => [
    { ...rated, type: 'opened', on: facts.today, dues: { verify: due('verify', facts) } },
  ],
  verify: (state, { finding, reasonClass, note }, facts) => {
    guards.verify(state, facts)
    const dues = { rectify: due('rectify', facts) }
    return [{ type: 'verified', finding, reasonClass, note, on: facts.today, dues }]
  },
  appealRating: (state, { reason, evidence }, facts) => {
    guards.appealRating(state, facts)
    const dues = { rule: due('rule', facts) }
    return [{ type: 'ratingAppealed', reason, evidence, on: facts.today, dues }]
  },
  ruleAppeal: (state, { uphold, reason }, facts) => {
    guards.ruleAppeal(state, facts)
    const on = facts.today
    if (uphold) {
      return [
        { type: 'appealRuled', upheld: true, reason, on, dues: {} },
        { type: 'closed', end: 'upheld', on },
      ]
    }
    const { rectify } = state.dues
    const dues = rectify ? { rectify: movedBy(rectify, state.contest?.on ?? on, facts) } : {}
    return [{ type: 'appealRuled', upheld: false, reason, on, dues }]
  },
  rectify: (_, { text }, facts) => [
    { type: 'rectified', text, on: facts.today, dues: { callBack: due('callBack', facts) } },
  ],
  callBack: (state, { attempt: asked }, facts) => {
    guards.callBack(state, facts)
    const attempt = checkCall({ ...asked, on: facts.today, at: facts.now })
    if (!attempt.reached && wasTriedJustNow(state.attempts, facts.now)) {
      throw refusal('evaluation/tried-just-now', { field: 'reached', hours: hoursApart })
    }
    const { satisfied } = attempt
    if (satisfied === null) return [{ type: 'calledBack', attempt }]
    const end = satisfied > 2 ? 'satisfied' : 'still-bad'
    return [
      { type: 'calledBack', attempt },
      { type: 'closed', end, on: facts.today },
    ]
  },
  giveUp: (state, _, facts) => {
    guards.giveUp(state, facts)
    return [{ type: 'closed', end: 'unreached', on: facts.today }]
  },
  warn: (state, { kind }, { now, today }) => {
    const running = runningDue(state)
    const next = running?.kind === kind ? nextStage(state, kind) : null
    if (running === null || next === null || now < next.at) throw refusal('evaluation/not-due')
    return [{ type: 'warned', kind, stage: next.stage, on: today, dueOn: running.due.dueOn }]
  },
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

/** Who is reached says how satisfied it is now; who is not has said nothing. */
function checkCall(attempt: CallBack): CallBack {
  const { reached, satisfied } = attempt
  if (reached && satisfied === null) {
    throw refusal('evaluation/level-needed', { field: 'satisfied' })
  }
  if (!reached && satisfied !== null) {
    throw refusal('evaluation/not-reached', { field: 'satisfied' })
  }
  return attempt
}

/** The lead of the office that was rated; nobody else of an office. */
const owns = (state: Rectification, _: string, { actor }: RectificationFacts): boolean =>
  actor.role !== 'lead' || (actor.officeId !== null && actor.officeId === state.officeId)

export const rectificationLoop: Loop<
  Rectification,
  RectificationCommand,
  RectificationEvent,
  RectificationFacts
> = { name: 'rectification', steps: rectificationSteps, initial: nothing, rules, evolve, owns }
