import assert from 'node:assert/strict'
import type { Actor, Role } from '#kernel/actor.ts'
import { type Day, startOfDay } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { promiseLoop } from './promise.ts'
import type {
  Content,
  PromiseCommand,
  Promised,
  PromiseEvent,
  PromiseFacts,
  Proposer,
} from './types.ts'

export type Taken = readonly [role: Role, on: Day, command: PromiseCommand]

const calendar = publishedCalendar()

const facts = (role: Role, on: Day, over: Partial<Actor> = {}): PromiseFacts => ({
  actor: {
    ...{ ...actorWithoutAccount('330500', role), accountId: role, name: role },
    ...{ officeId: 'water', ...over },
  },
  now: startOfDay(on),
  today: on,
  calendar,
  rules: { version: 'huzhou-1', yellowAt: 70 },
})

export const content: Content = {
  ...{ number: 'CN2026-AAAAAA', source: 'reply', officeId: 'water', regionId: 'deqing' },
  ...{ appealId: 'appeal', about: { kind: 'appeal', id: 'appeal', label: '2026-AAAA-AAAA' } },
  ...{ text: '管网改造完成并通水', dueOn: '2026-11-10' },
}
export const made: Taken = ['lead', '2026-10-11', { type: 'make', content, said: null }]
export const reported = (on: Day): Taken => [
  'lead',
  on,
  { type: 'report', text: '已通水', evidence: '验收单' },
]
export const accepted = (on: Day): Taken => ['coordinator', on, { type: 'acceptReport' }]
export const passed = (on: Day): Taken => ['clock', on, { type: 'warn' }]

/** Another coordinator, who asks for a withdrawal. */
export const other: Proposer = { accountId: 'other', name: '王主任' }

/** A promise after these steps, and what one more gives. */
export function promise(...taken: Taken[]) {
  const act = (state: Promised, [role, on, command]: Taken, over: Partial<Actor> = {}) =>
    decide(promiseLoop, state, command, facts(role, on, over))
  const state = taken.reduce(
    (so, step) => act(so, step).reduce(promiseLoop.evolve, so),
    promiseLoop.initial,
  )
  return {
    state,
    when: (step: Taken, over?: Partial<Actor>) => ({
      gives: (...expected: Partial<PromiseEvent>[]) =>
        assert.partialDeepStrictEqual(act(state, step, over), expected),
      refused: (code: string) =>
        assert.throws(
          () => act(state, step, over),
          (error) => error instanceof Refusal && error.code === code,
        ),
    }),
  }
}
