import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explore } from './explore.ts'
import type { Loop } from './loop.ts'

type State = { status: 'new' | 'open' | 'stuck' | 'closed' }
type Command = { type: 'begin' } | { type: 'lose' } | { type: 'end' }
type Event = { type: State['status'] }

const by = ['coordinator'] as const
const loop: Loop<State, Command, Event, { actor: { role: 'coordinator' | 'public' } }> = {
  name: 'small',
  steps: {
    begin: { from: ['new'], by, to: ['open'] },
    lose: { from: ['open'], by, to: ['stuck'] },
    end: { from: ['open'], by, to: ['closed'] },
  },
  initial: { status: 'new' },
  rules: {
    begin: () => [{ type: 'open' }],
    lose: () => [{ type: 'stuck' }],
    end: () => [{ type: 'closed' }],
  },
  evolve: (_, { type }) => ({ status: type }),
}
const walk = (role: 'coordinator' | 'public', depth: number) =>
  explore(loop, {
    tries: () =>
      (['begin', 'lose', 'end'] as const).map((type) => ({
        command: { type },
        facts: { actor: { role } },
      })),
    keyOf: ({ status }) => status,
    isEnd: ({ status }) => status === 'closed',
    depth,
  })

describe('the exploration of a loop', () => {
  it('finds every state, the steps between them, and the one with no way out', () => {
    const { states, edges, deadEnds } = walk('coordinator', 9)
    assert.deepEqual([...states.keys()], ['new', 'open', 'stuck', 'closed'])
    assert.deepEqual(
      edges.map(({ from, step, to }) => `${from} ${step} ${to}`),
      ['new begin open', 'open lose stuck', 'open end closed'],
    )
    assert.deepEqual(deadEnds, ['stuck'])
  })
  it('goes nowhere for a role that may take no step, and says when the depth ran out', () => {
    assert.deepEqual(walk('public', 9).deadEnds, ['new'])
    assert.equal(walk('coordinator', 1).complete, false)
  })
})
