import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startOfDay } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { definitions } from '#modules/insight/domain/definitions.ts'
import { figuresOf } from '#modules/insight/domain/figure.ts'
import { countsOfProblem } from '#modules/problems/domain/counts.ts'
import { facts, past, type Taken } from '#modules/problems/domain/problem.examples.ts'
import { problemLoop } from '#modules/problems/domain/problem.ts'
import { problemFacts } from '../src/recount/indicators/problem-facts.ts'
import type { EventLine } from '../src/recount/lines.ts'

const desk = (on: string, command: Taken[2]): Taken => ['coordinator', on, command]
const closed = [...past.observed, desk('2027-02-09', { type: 'close', finding: '明显下降' })]
const histories: Readonly<Record<string, readonly Taken[]>> = {
  ...past,
  closed,
  reopened: [...closed, desk('2027-05-01', { type: 'reopen', reason: '年度复盘' })],
  undone: [...past.confirmed, desk('2026-09-24', { type: 'unconfirm' })],
}
const nothing = {
  ...{ came: null, firstTimers: null, industries: null },
  ...{ linked: null, drop: null, invitations: null },
}
const codes = (Object.keys(definitions) as (keyof typeof definitions)[]).filter((code) =>
  /^(reforms-|measures-done)/.test(code),
)

describe('the figures of a common problem', () => {
  for (const [name, taken] of Object.entries(histories)) {
    it(`are counted again by other code from its events: ${name}`, () => {
      let state = problemLoop.initial
      const lines: EventLine[] = []
      for (const [role, on, command] of taken) {
        for (const { type, ...body } of decide(problemLoop, state, command, facts(role, on))) {
          // Why `as`: an event without its type is what the export calls its body.
          state = problemLoop.evolve(state, { type, ...body } as Parameters<
            typeof problemLoop.evolve
          >[1])
          const line = { stream: 'p', version: lines.length, loop: 'problem', officeId: null }
          lines.push({ ...line, type, body, at: startOfDay(on), actorRole: role })
        }
      }
      const counted = countsOfProblem(state)
      const figures = figuresOf(
        counted.map(({ measure, on, n }) => ({ measure, n, day: on })),
        nothing,
        '2027-06-01',
      )
      const recounted = problemFacts(lines)
      for (const code of codes) {
        const told = figures.find((one) => one.code === code)
        const sum = (part: string) =>
          recounted.filter((one) => one.code === code && one.part === part).length
        assert.deepEqual([sum('n'), sum('of')], [told?.n, told?.of ?? 0], code)
        assert.ok((told?.n ?? 0) <= (told?.of ?? Number.POSITIVE_INFINITY))
      }
      assert.deepEqual(new Set(recounted.map(({ on }) => on)), new Set(counted.map(({ on }) => on)))
    })
  }
})
