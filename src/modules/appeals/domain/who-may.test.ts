import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { roles } from '#kernel/roles.ts'
import { facts, inVain, otherOffice, past } from './appeal.examples.ts'
import { openAppealSteps } from './appeal.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { steps } from './steps.ts'

const close = { type: 'close', reason: null } as const
const redo: AppealCommand = { type: 'redo', officeId: otherOffice, requirement: '重办' }

/** Steps that answer something are shown only while there is something to answer. */
const answers = new Set([
  ...['contribute', 'answerLetter', 'decideExtension', 'contestExtension', 'decideContest'],
  ...['redate', 'recalculate', 'raiseConfidentiality'],
  ...['reopen', 'relapse', 'notRelapse'],
])

describe('who may take which step', () => {
  it('is what the table says, for every status and role', () => {
    const statuses = Object.entries(past)
    for (const [name, taken] of statuses) {
      for (const role of roles) {
        const state = stateOf(taken)
        const open = openAppealSteps(state, facts(role, '2026-09-29')).map(({ step }) => step)
        for (const [step, row] of Object.entries(steps)) {
          const allowed =
            (row.from as readonly string[]).includes(state.status) &&
            (row.by as readonly string[]).includes(role)
          if (allowed && answers.has(step)) continue
          // Why: an answer by a link is no button.
          if (step === 'judge') continue
          assert.equal((open as string[]).includes(step), allowed, `${name} ${role} ${step}`)
        }
      }
    }
  })
  it('keeps the handling unit from following up, confirming, rating, redoing and closing', () => {
    for (const role of ['handler', 'lead'] as const) {
      for (const command of [
        inVain,
        { type: 'confirm', solved: true, words: null },
        { type: 'rate', rating: { level: 5, words: null } },
        redo,
        close,
      ] as const) {
        given(past.replied).when(role, '2026-09-28', command).refused('loop/not-your-step')
      }
    }
  })
  it('lets only the enterprise withdraw, and only the clock close by default', () => {
    given(past.signed)
      .when('coordinator', '2026-09-23', { type: 'withdraw', reason: null })
      .refused('loop/not-your-step')
    given(past.signed)
      .when('enterprise', '2026-09-23', { type: 'withdraw', reason: null })
      .leadsTo('closed')
    given(past.replied)
      .when('coordinator', '2026-10-20', { type: 'lapse' })
      .refused('loop/not-your-step')
  })
  it('refuses every step after the end, but a rating, opening it again and a relapse', () => {
    given(past.closed)
      .when('enterprise', '2026-09-30', { type: 'deny', reason: 'x' })
      .refused('loop/wrong-status')
    given(past.closed).when('coordinator', '2026-09-30', close).refused('loop/wrong-status')
    given(past.closed)
      .when('enterprise', '2026-09-30', { type: 'rate', rating: { level: 2, words: null } })
      .leadsTo('closed')
  })
})
