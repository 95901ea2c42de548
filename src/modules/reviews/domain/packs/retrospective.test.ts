import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor, Role } from '#kernel/actor.ts'
import { type Day, startOfDay } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { drawFiles, mostRechecked } from './draw.ts'
import { daysOf, kindOf, proposedBy, usualMeeting } from './period.ts'
import { retrospectiveLoop } from './retrospective.ts'
import { proposeTopics } from './topics.ts'
import type { Pack, Retrospective, RetrospectiveCommand, Sample } from './types.ts'

const calendar = publishedCalendar()
type Taken = readonly [role: Role, on: Day, command: RetrospectiveCommand]

const act = (state: Retrospective, [role, on, command]: Taken, over: Partial<Actor> = {}) =>
  decide(retrospectiveLoop, state, command, {
    actor: { ...actorWithoutAccount('330500', role), name: role, ...over },
    ...{ now: startOfDay(on), today: on, calendar },
  })
const after = (...taken: Taken[]) =>
  taken.reduce(
    (so, step) => act(so, step).reduce(retrospectiveLoop.evolve, so),
    retrospectiveLoop.initial,
  )
const refused = (code: string, state: Retrospective, step: Taken, over?: Partial<Actor>) =>
  assert.throws(
    () => act(state, step, over),
    (error) => error instanceof Refusal && error.code === code,
  )

const none = { due: 0, keptInTime: 0, keptLate: 0, broken: 0, open: 0, withdrawn: 0 }
const pack: Pack = {
  ...{ asOf: '2026-07-02T01:00:00.000Z', figures: [], chain: [], promises: none, missed: [] },
  ...{ promisesBySource: [], relapses: [], decisions: [] },
  topics: proposeTopics({
    problems: [{ problemId: 'p', title: '增容等待过长', enterprises: 4, officeId: 'power' }],
    asked: [{ environment: 'factors', label: '要素供给', count: 12 }],
    unkept: [{ topicId: 't', title: '用工', count: 2 }],
  }),
}
const sample: Sample = {
  head: { size: 9, root: 'AAAA', at: '2026-07-01T00:00:00.000Z' },
  ...{ ended: 1, picked: 1, items: [{ appealId: 'a', number: '2026-A', reason: 'drawn' }] },
}
const planned: Taken = [
  'clock',
  '2026-07-01',
  { type: 'plan', period: '2026-H1', meetsOn: '2026-07-20' },
]
const drawn: Taken = ['coordinator', '2026-07-02', { type: 'draw', pack, sample, found: [] }]
const submitted: Taken = ['coordinator', '2026-07-10', { type: 'submit' }]
const met: Taken = [
  'coordinator',
  '2026-07-20',
  { type: 'meet', metOn: '2026-07-20', chair: '市长', present: [] },
]

describe('a half-yearly or yearly review', () => {
  it('is proposed on its fixed day, for a worked day', () => {
    assert.deepEqual(proposedBy('2026-06-30'), [])
    assert.deepEqual(proposedBy('2026-07-01'), ['2026-H1'])
    assert.deepEqual(proposedBy('2026-12-31'), [])
    assert.deepEqual(proposedBy('2027-01-02'), ['2026-H2', '2026'])
    assert.ok(usualMeeting(calendar, '2026') > usualMeeting(calendar, '2026-H2'))
    assert.equal(usualMeeting(calendar, '2026-H1'), '2026-07-20')
    assert.deepEqual(daysOf('2026-H2'), { from: '2026-07-01', to: '2026-12-31' })
    assert.deepEqual([kindOf('2026-H1'), kindOf('2026')], ['half', 'year'])
    const off: RetrospectiveCommand = { type: 'plan', period: '2026-H1', meetsOn: '2026-07-19' }
    refused('reviews/day-off', after(), ['coordinator', '2026-07-01', off])
    refused('loop/not-yours', after(), ['coordinator', '2026-07-01', off], { regionId: 'anji' })
  })

  it('keeps what was found of its files when its pack is drawn again, and takes what was found before', () => {
    const recheck: RetrospectiveCommand = {
      ...{ type: 'recheck', appealId: 'a', result: 'partly', words: '仍有一段未修' },
    }
    const state = after(planned, drawn, ['auditor', '2026-07-05', recheck])
    assert.equal(state.rechecks[0]?.result, 'partly')
    const again = act(state, drawn).reduce(retrospectiveLoop.evolve, state)
    assert.deepEqual(again.rechecks, state.rechecks)
    const found = [{ ...recheck, by: '审计', on: '2026-07-01' } as const]
    const anew = after(planned, [
      'coordinator',
      '2026-07-06',
      { type: 'draw', pack, sample, found },
    ])
    assert.deepEqual([anew.rechecks.length, anew.rechecks[0]?.words], [1, '仍有一段未修'])
    refused('reviews/not-sampled', state, ['auditor', '2026-07-05', { ...recheck, appealId: 'b' }])
    refused('loop/not-your-step', state, ['coordinator', '2026-07-05', recheck])
  })

  it('has files drawn later where the log had published nothing yet, and once', () => {
    const state = after(planned, [
      'coordinator',
      '2026-07-02',
      { type: 'draw', pack, sample: null, found: [] },
    ])
    const again: Taken = ['auditor', '2026-07-03', { type: 'drawSample', sample: null }]
    refused('reviews/no-head-yet', state, again)
    const later: Taken = ['auditor', '2026-07-03', { type: 'drawSample', sample }]
    assert.equal(after(planned, drawn).sample?.ended, 1)
    refused('reviews/sampled-already', after(planned, drawn), later)
    assert.equal(act(state, later)[0]?.type, 'sampled')
    const after2 = [submitted, met].reduce<Retrospective>(
      (so, step) => act(so, step).reduce(retrospectiveLoop.evolve, so),
      state,
    )
    assert.equal(act(after2, ['auditor', '2026-07-21', later[2]])[0]?.type, 'sampled')
  })

  it('is decided after its meeting, and closed once all that was decided has ended', () => {
    const decide: RetrospectiveCommand = {
      type: 'decide',
      note: null,
      decisions: [
        { decisionId: 'd', text: '建增容绿色通道', officeId: 'power', dueOn: '2026-09-30' },
      ],
    }
    refused('loop/wrong-status', after(planned, drawn), ['coordinator', '2026-07-20', decide])
    const state = after(planned, drawn, submitted, met, ['coordinator', '2026-07-21', decide])
    assert.equal(state.status, 'followed')
    const more: Taken = ['coordinator', '2026-07-28', decide]
    assert.equal(act(state, more).reduce(retrospectiveLoop.evolve, state).decisions.length, 2)
    const close = (decisionsOpen: number): Taken => [
      ...(['coordinator', '2026-10-08'] as const),
      { type: 'close', decisionsOpen },
    ]
    refused('reviews/decisions-open', state, close(1))
    assert.equal(act(state, close(0))[0]?.type, 'closed')
  })

  it('leads on from a meeting that decided nothing, with why; later decisions are added', () => {
    const nothing = (note: string | null): Taken => [
      ...(['coordinator', '2026-07-21'] as const),
      { type: 'decide', decisions: [], note },
    ]
    const held = after(planned, drawn, submitted, met)
    refused('reviews/nothing-decided', held, nothing(null))
    const state = after(planned, drawn, submitted, met, nothing('听取汇报，未作具体部署'))
    assert.deepEqual([state.status, state.note], ['followed', '听取汇报，未作具体部署'])
    refused('reviews/nothing-decided', state, nothing('再议'))
    const close: Taken = ['coordinator', '2026-07-30', { type: 'close', decisionsOpen: 0 }]
    assert.equal(act(state, close)[0]?.type, 'closed')
  })

  it('proposes topics with reasons; what is in the library is not put there again', () => {
    const state = after(planned, drawn)
    assert.deepEqual(
      state.topics.map(({ topicKey }) => topicKey),
      ['problem:p', 'environment:factors', 'topic:t'],
    )
    const kept = act(state, [
      'coordinator',
      '2026-07-03',
      { type: 'adoptTopic', topicKey: 'problem:p', topicId: 'new' },
    ]).reduce(retrospectiveLoop.evolve, state)
    const redrawn = act(kept, drawn).reduce(retrospectiveLoop.evolve, kept)
    assert.equal(redrawn.topics[0]?.topicId, 'new')
    const adopt = (topicKey: string): Taken => [
      ...(['coordinator', '2026-07-03'] as const),
      { type: 'adoptTopic', topicKey, topicId: 'new' },
    ]
    assert.equal(act(state, adopt('problem:p'))[0]?.type, 'topicAdopted')
    refused('reviews/topic-adopted', state, adopt('topic:t'))
    refused('reviews/no-such-topic', state, adopt('problem:q'))
  })
})

describe('the files that are looked at again', () => {
  const ended = Array.from({ length: 900 }, (_, at) => ({
    appealId: `a${String(at).padStart(4, '0')}`,
    ...{ closed: true, ratedBad: false, denied: at % 50 === 0, defaulted: false },
  }))

  it('are of those that the weekly rule picks, the same for everybody who knows the root', () => {
    const { picked, drawn: files } = drawFiles('2026-H1', 'root', ended)
    assert.equal(picked, 18 + 45)
    assert.equal(files.length, mostRechecked)
    assert.deepEqual(drawFiles('2026-H1', 'root', [...ended].reverse()).drawn, files)
    assert.notDeepEqual(drawFiles('2026-H1', 'other', ended).drawn, files)
  })
})
