import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Loop, Step } from '#kernel/loop.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { CityRules } from '#modules/people/domain/city-rules.ts'
import { checkHeldOn } from './held-on.ts'
import { refusal } from './refusals.ts'
import type { PeriodStatus } from './words.ts'

/** A change of the day, with its reason (延期). */
export type Move = { from: Day; to: Day; reason: string; on: Day }

export type Period = {
  status: PeriodStatus
  /** None when the day was skipped from the outset. */
  number: number | null
  plannedOn: Day
  heldOn: Day
  /** The rules in force when its day was set. */
  ruleVersion: string
  topicIds: string[]
  moves: Move[]
  /** Why it is cancelled; null when its day passed and no session was held. */
  reason: string | null
}

export type PeriodCommand =
  | { type: 'plan'; number: number; plannedOn: Day; heldOn: Day; reason: string | null }
  | { type: 'skip'; plannedOn: Day; reason: string }
  | { type: 'setTopics'; topicIds: string[] }
  | { type: 'postpone'; heldOn: Day; reason: string }
  | { type: 'cancel'; reason: string }
  | { type: 'pass'; sessions: number }

export type PeriodEvent =
  | {
      type: 'planned'
      number: number
      plannedOn: Day
      heldOn: Day
      reason: string | null
      on: Day
      ruleVersion: string
    }
  | { type: 'skipped'; plannedOn: Day; reason: string; on: Day; ruleVersion: string }
  | { type: 'topicsSet'; topicIds: string[]; on: Day }
  | { type: 'postponed'; heldOn: Day; reason: string; on: Day; ruleVersion: string }
  | { type: 'cancelled'; reason: string | null; on: Day }
  | { type: 'held'; on: Day }

export type TalkFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  /** How the city holds its talks, by the version that goes with every date. */
  rules: Rules
}
export type Rules = Pick<CityRules, 'version' | 'talks'>

/** The period (期) as a loop: planned, its theme set, held on its day or cancelled. */
export const periodSteps = {
  plan: { from: ['new'], by: ['coordinator'], to: ['planned'] },
  skip: { from: ['new'], by: ['coordinator'], to: ['cancelled'] },
  setTopics: { from: ['planned', 'themed'], by: ['coordinator'], to: ['themed'] },
  postpone: { from: ['planned', 'themed'], by: ['coordinator'], to: 'same' },
  cancel: { from: ['planned', 'themed'], by: ['coordinator'], to: ['cancelled'] },
  pass: { from: ['planned', 'themed'], by: ['clock'], to: ['held', 'cancelled'] },
} as const satisfies Record<PeriodCommand['type'], Step<PeriodStatus>>

const nothing: Period = {
  status: 'new',
  number: null,
  plannedOn: '',
  heldOn: '',
  ruleVersion: '',
  topicIds: [],
  moves: [],
  reason: null,
}

const rules: Loop<Period, PeriodCommand, PeriodEvent, TalkFacts>['rules'] = {
  plan: (_, { type: _type, ...given }, facts) => {
    if (given.heldOn !== given.plannedOn && given.reason === null) {
      throw refusal('talks/reason-needed', { field: 'reason' })
    }
    checkHeldOn(given.heldOn, facts)
    return [{ type: 'planned', ...given, on: facts.today, ruleVersion: facts.rules.version }]
  },
  skip: (_, { plannedOn, reason }, { today, rules: { version: ruleVersion } }) => [
    { type: 'skipped', plannedOn, reason, on: today, ruleVersion },
  ],
  setTopics: (_, { topicIds }, { today, rules: { talks } }) => {
    const { most } = talks.topics
    if (topicIds.length > most) throw refusal('talks/too-many-topics', { field: 'topicIds', most })
    return [{ type: 'topicsSet', topicIds, on: today }]
  },
  postpone: (_, { heldOn, reason }, facts) => {
    checkHeldOn(heldOn, facts)
    const { version: ruleVersion } = facts.rules
    return [{ type: 'postponed', heldOn, reason, on: facts.today, ruleVersion }]
  },
  cancel: (_, { reason }, { today }) => [{ type: 'cancelled', reason, on: today }],
  pass: ({ heldOn }, { sessions }, { today }) => {
    if (today <= heldOn) throw refusal('talks/not-due', { dueOn: heldOn })
    return sessions > 0
      ? [{ type: 'held', on: today }]
      : [{ type: 'cancelled', reason: null, on: today }]
  },
}

function evolve(state: Period, event: PeriodEvent): Period {
  switch (event.type) {
    case 'planned': {
      const { number, plannedOn, heldOn, reason, on, ruleVersion } = event
      const moved = heldOn !== plannedOn
      const moves = moved ? [{ from: plannedOn, to: heldOn, reason: reason ?? '', on }] : []
      return { ...state, status: 'planned', number, plannedOn, heldOn, moves, ruleVersion }
    }
    case 'skipped': {
      const { plannedOn, reason, ruleVersion } = event
      const day = { plannedOn, heldOn: plannedOn, ruleVersion }
      return { ...state, ...day, status: 'cancelled', reason }
    }
    case 'topicsSet':
      return { ...state, status: 'themed', topicIds: event.topicIds }
    case 'postponed': {
      const move = { from: state.heldOn, to: event.heldOn, reason: event.reason, on: event.on }
      const { heldOn, ruleVersion } = event
      return { ...state, heldOn, ruleVersion, moves: [...state.moves, move] }
    }
    case 'cancelled':
      return { ...state, status: 'cancelled', reason: event.reason }
    case 'held':
      return { ...state, status: 'held' }
  }
}

export const periodLoop: Loop<Period, PeriodCommand, PeriodEvent, TalkFacts> = {
  name: 'talk-period',
  steps: periodSteps,
  initial: nothing,
  rules,
  evolve,
  // A period is the whole city's.
  owns: (_, __, { actor }) => actor.regionId === null,
}
