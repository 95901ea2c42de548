import assert from 'node:assert/strict'
import type { Role } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { facts, history, office, type Taken } from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import type { Appeal } from './types.ts'

export const stateOf = (taken: readonly Taken[]): Appeal =>
  history(...taken).reduce(appealLoop.evolve, appealLoop.initial)

export function given(taken: readonly Taken[]) {
  return {
    when: (role: Role, on: Day | Instant, command: AppealCommand, officeId?: string) => {
      const own = officeId ?? stateOf(taken).officeId ?? office
      const act = () => decide(appealLoop, stateOf(taken), command, facts(role, on, own))
      return {
        gives: (...expected: Partial<AppealEvent>[]) =>
          assert.partialDeepStrictEqual(act(), expected),
        leadsTo: (status: string) =>
          assert.equal(act().reduce(appealLoop.evolve, stateOf(taken)).status, status),
        refused: (code: string, field?: string) =>
          assert.throws(act, (error) => {
            assert.ok(error instanceof Refusal, String(error))
            assert.deepEqual([error.code, error.details.field], [code, field])
            return true
          }),
      }
    },
  }
}
