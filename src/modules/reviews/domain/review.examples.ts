import assert from 'node:assert/strict'
import type { Actor } from '#kernel/actor.ts'
import { type Day, startOfDay } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { itemLoop } from './item.ts'
import type { Item, ItemCommand, ItemEvent } from './item-types.ts'
import { reviewLoop } from './review.ts'
import type { Review, ReviewCommand, ReviewEvent } from './review-types.ts'

export const calendar = publishedCalendar()
export const shen = { name: '副市长沈明', accountId: 'shen', officeId: null }

export function actorOf(role: Actor['role'], over: Partial<Actor> = {}): Actor {
  return {
    ...{ tenantId: '330500', accountId: role, role, name: role, officeId: null, regionId: null },
    ...{ enterpriseId: null, enterpriseIds: [], ...over },
  }
}
export const desk = actorOf('coordinator')
export const clock = actorOf('clock')

const momentOf = (on: Day) => ({ today: on, now: startOfDay(on) })

export const planned: ReviewCommand = {
  type: 'plan',
  month: '2026-10',
  number: 1,
  heldOn: '2026-10-26',
  convener: shen,
}

type Taken<C> = readonly [on: Day, command: C, actor?: Actor]

/** A review after these steps, and what one more gives. */
export function review(...taken: Taken<ReviewCommand>[]) {
  const act = (state: Review, [on, command, actor = desk]: Taken<ReviewCommand>) =>
    decide(reviewLoop, state, command, { actor, calendar, ruleVersion: '1', ...momentOf(on) })
  const state = taken.reduce((so, step) => act(so, step).reduce(reviewLoop.evolve, so), nothing)
  return {
    state,
    when: (...step: Taken<ReviewCommand>) => whenOf<ReviewEvent>(() => act(state, step)),
  }
}
const nothing = reviewLoop.initial

/** An item after these steps, and what one more gives; the leader `shen` convenes. */
export function item(...taken: Taken<ItemCommand>[]) {
  const act = (state: Item, [on, command, actor = desk]: Taken<ItemCommand>) =>
    decide(itemLoop, state, command, { actor, convenerId: 'shen', ...momentOf(on) })
  const state = taken.reduce(
    (so, step) => act(so, step).reduce(itemLoop.evolve, so),
    itemLoop.initial,
  )
  return { state, when: (...step: Taken<ItemCommand>) => whenOf<ItemEvent>(() => act(state, step)) }
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
