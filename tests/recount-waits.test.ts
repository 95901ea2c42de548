import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#kernel/loop.ts'
import { calendar2026, facts, past, type Taken } from '#modules/appeals/domain/appeal.examples.ts'
import { appealLoop } from '#modules/appeals/domain/appeal.ts'
import type { AppealCommand, AppealEvent } from '#modules/appeals/domain/events.ts'
import { huzhouRules } from '#modules/people/presets/huzhou.ts'
import type { Notice } from '../src/recount/calendar.ts'
import { recount } from '../src/recount/recount.ts'

const graded = {
  ...huzhouRules,
  grades: [
    {
      key: 'urgent',
      name: '紧急',
      within: { count: 30, unit: 'hours', rollForward: false, source: 'x' },
    },
  ],
} as typeof huzhouRules
const year = calendar2026.years[2026]
const notices: Notice[] = [
  {
    year: 2026,
    published: true,
    version: 1,
    off: [...(year?.off ?? [])],
    work: [...(year?.work ?? [])],
  },
]

const versions = (...all: (typeof huzhouRules)[]) =>
  all.map((rules, nth) => ({
    ruleVersion: rules.version,
    madeAt: `2026-0${nth + 1}-01T00:00:00.000Z`,
    rules,
  }))

/** The steps as the export would tell them; from `newer` on the city has other rules. */
function lines(taken: Taken[], rules = graded, newer: Taken[] = [], other = rules): string[] {
  const events: { event: AppealEvent; on: string; role: string }[] = []
  for (const [role, on, command] of [...taken, ...newer]) {
    const known = { ...facts(role, on), rules: events.length < taken.length ? rules : other }
    const state = events.reduce(
      (was, { event }) => appealLoop.evolve(was, event),
      appealLoop.initial,
    )
    for (const event of decide(appealLoop, state, command, known)) events.push({ event, on, role })
  }
  return events.map(({ event: { type, ...body }, on, role }, nth) =>
    JSON.stringify({
      ...{ stream: 'appeal:one', version: nth + 1, loop: 'appeal', type, body },
      ...{ at: `${on}T01:00:00.000Z`, actorRole: role, officeId: null },
    }),
  )
}

const ask: AppealCommand = { type: 'askSupplement', question: '编号？' }
const supplement: AppealCommand = { type: 'supplement', text: '已补' }
const register = (grade: string | null): AppealCommand => ({
  ...{ type: 'register', kind: 'request', environment: 'work', tags: [], grade },
})

async function faultsOf(told: string[], ...rules: (typeof huzhouRules)[]): Promise<string[]> {
  const known = { notices, rules: versions(...rules), asOf: '2026-09-28T00:00:00.000Z' }
  return (await recount(told, known)).faults
}

describe('the recount of dates that stood still', () => {
  const twice: Taken[] = [
    ...past.supplementing,
    ['enterprise', '2026-09-22', supplement],
    ['coordinator', '2026-09-22', ask],
    ['enterprise', '2026-09-24', supplement],
  ]
  const withGrade: Taken[] = [...twice, ['coordinator', '2026-09-24', register('urgent')]]

  it('counts a grade in its own unit, all waits before it left out', async () => {
    const told = lines(withGrade)
    assert.deepEqual(await faultsOf(told, graded), [])
    const last = JSON.parse(told.at(-1) ?? '')
    assert.equal(last.body.dues.reply.paused, 72)
    last.body.dues.reply.paused = 48
    const [fault] = await faultsOf([...told.slice(0, -1), JSON.stringify(last)], graded)
    assert.match(fault ?? '', /dues\.reply\.paused: written 48, recounted 72$/)
  })

  it('finds dates counted again by their own rules after the city has changed them', async () => {
    const newer = {
      ...graded,
      version: 'huzhou-2',
      lights: { ...graded.lights, yellowAt: 90 },
    }
    const told = lines(
      past.supplementing,
      graded,
      [['enterprise', '2026-09-24', supplement]],
      newer,
    )
    assert.deepEqual(await faultsOf(told, graded, newer), [])
  })
})
