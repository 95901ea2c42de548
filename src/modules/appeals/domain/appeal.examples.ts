import type { Actor, Role } from '#kernel/actor.ts'
import { type Day, dayOf, type Instant } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { huzhouRules } from '#modules/people/presets/huzhou.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import type { Appeal, Facts, Reply } from './types.ts'

/** 国务院办公厅关于2026年部分节假日安排的通知, the days these examples touch. */
const range = (month: string, from: number, to: number): Day[] =>
  Array.from(
    { length: to - from + 1 },
    (_, nth) => `2026-${month}-${String(from + nth).padStart(2, '0')}`,
  )
export const calendar2026: WorkingCalendar = {
  version: '2026.1',
  years: {
    2026: {
      published: true,
      version: 1,
      off: new Set([...range('02', 15, 23), ...range('09', 25, 27), ...range('10', 1, 7)]),
      work: new Set(['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']),
    },
  },
}

export const office = '00000000-0000-7000-8000-0000000000aa'
export const otherOffice = '00000000-0000-7000-8000-0000000000bb'
export const helpingOffice = '00000000-0000-7000-8000-0000000000cc'
export const bottomLineOffice = '00000000-0000-7000-8000-0000000000ff'

export const actor = (role: Role, officeId = office): Actor => ({
  tenantId: '330500',
  accountId: `00000000-0000-7000-8000-00000000000${role.length}`,
  role,
  name: role,
  officeId: role === 'handler' || role === 'lead' ? officeId : null,
  enterpriseId: role === 'enterprise' ? '00000000-0000-7000-8000-0000000000ee' : null,
  enterpriseIds: [],
  regionId: null,
})

/** On a day at nine in the morning, or at a moment. */
export const facts = (role: Role, at: Day | Instant, officeId = office): Facts => ({
  actor: actor(role, officeId),
  now: at.includes('T') ? at : `${at}T01:00:00.000Z`,
  today: at.includes('T') ? dayOf(at) : at,
  calendar: calendar2026,
  rules: huzhouRules,
  bottomLine: bottomLineOffice,
})

export const reply: Reply = {
  outcome: 'resolved',
  text: '路面已修复',
  evidence: '现场照片',
  legalBasis: null,
  remains: null,
  remainsBy: null,
}
export const lawfulRefusal: Reply = {
  ...reply,
  outcome: 'refused',
  evidence: null,
  legalBasis: '《公路法》第四十七条',
}

export const submit: AppealCommand = {
  type: 'submit',
  number: '2026-TEST-0001',
  enterpriseId: '00000000-0000-7000-8000-0000000000ee',
  channel: 'portal',
  source: null,
  sourceRef: null,
  content: {
    title: '道路破损',
    body: '北门外道路破损',
    kind: 'request',
    environment: 'factors',
    tags: [],
    regionId: 'wuxing',
    place: null,
    project: null,
    peopleAffected: null,
    moneyAffected: null,
  },
}
const called = { reached: true, accepts: null, pressured: null, words: null }
export const followUp = (
  attempt: Partial<Extract<AppealCommand, { type: 'followUp' }>['attempt']>,
): AppealCommand => {
  return { type: 'followUp', attempt: { ...called, solved: null, ...attempt } }
}
export const inVain = followUp({ reached: false })
/** The hour of a day, by the city's clocks. */
export const hourOf = (day: Day, hour: number): Instant =>
  `${day}T${String(hour - 8).padStart(2, '0')}:00:00.000Z`

/** A step: by whom, when, which; a handler or lead is of the office that has it, unless told. */
export type Taken = readonly [
  role: Role,
  on: Day | Instant,
  command: AppealCommand,
  officeId?: string,
]

/** The history that these steps write, one after another. */
export function history(...taken: readonly Taken[]): AppealEvent[] {
  const events: AppealEvent[] = []
  let state: Appeal = appealLoop.initial
  for (const [role, on, command, officeId] of taken) {
    const more = decide(
      appealLoop,
      state,
      command,
      facts(role, on, officeId ?? state.officeId ?? office),
    )
    state = more.reduce(appealLoop.evolve, state)
    events.push(...more)
  }
  return events
}

const dispatch: AppealCommand = { type: 'dispatch', officeId: office, requirement: null }
const register: AppealCommand = {
  type: 'register',
  kind: 'request',
  environment: 'factors',
  tags: [],
}

/** One named past a status, all in the week before National Day 2026. */
const submitted: Taken[] = [['enterprise', '2026-09-21', submit]]
const registered: Taken[] = [
  ...submitted,
  ['coordinator', '2026-09-21', register],
  ['coordinator', '2026-09-21', { type: 'confirmText', changed: [] }],
]
const dispatched: Taken[] = [...registered, ['coordinator', '2026-09-22', dispatch]]
const signed: Taken[] = [...dispatched, ['handler', '2026-09-22', { type: 'sign' }]]
const drafted: Taken[] = [...signed, ['handler', '2026-09-23', { type: 'draft', reply }]]
const replied: Taken[] = [...drafted, ['lead', '2026-09-24', { type: 'reply', reply }]]
const refused: Taken[] = [
  ...drafted,
  ['lead', '2026-09-24', { type: 'reply', reply: lawfulRefusal }],
]
const confirmed: Taken[] = [
  ...replied,
  ['enterprise', '2026-09-28', { type: 'confirm', solved: true, words: null }],
]
const denied: Taken[] = [
  ...replied,
  ['enterprise', '2026-09-28', { type: 'deny', reason: '没有修' }],
]
const closed: Taken[] = [
  ...confirmed,
  ['coordinator', '2026-09-29', { type: 'close', reason: null }],
]
const objected: Taken[] = [
  ...dispatched,
  [
    'handler',
    '2026-09-22',
    { type: 'object', ownerOfficeId: otherOffice, clause: '职责清单第3条', reason: null },
  ],
]
const shelved: Taken[] = [
  ...signed,
  [
    'coordinator',
    '2026-09-23',
    {
      type: 'shelve',
      basis: '省级权限',
      plan: '报请省厅',
      reviewOn: '2026-11-02',
      signedBy: '王局长',
    },
  ],
]
const supplementing: Taken[] = [
  ...submitted,
  ['coordinator', '2026-09-21', { type: 'askSupplement', question: '哪个门？' }],
]

export const intoId = '00000000-0000-7000-8000-0000000000a1'
const merge: AppealCommand = {
  ...{ type: 'merge', intoId, matter: '东环路封闭', answered: false, leads: 0 },
  leading: { status: 'signed', officeId: office, dueOn: '2026-10-10' },
}
const merged: Taken[] = [...submitted, ['coordinator', '2026-09-22', merge]]

export const past = {
  new: [],
  submitted,
  supplementing,
  registered,
  merged,
  dispatched,
  signed,
  drafted,
  replied,
  refused,
  confirmed,
  denied,
  objected,
  shelved,
  closed,
} satisfies Record<string, Taken[]>
