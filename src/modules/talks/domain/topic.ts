import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Loop, Step } from '#kernel/loop.ts'
import type { Environment } from '#modules/appeals/domain/words.ts'
import type { ChainPosition } from '#modules/people/domain/words.ts'
import { refusal } from './refusals.ts'
import type { TopicSource, TopicStatus } from './words.ts'

/** What a topic says of itself. Industries are divisions of GB/T 4754; months 1-12 are its season. */
export type TopicContent = {
  title: string
  summary: string | null
  environment: Environment | null
  industries: string[]
  chain: string | null
  position: ChainPosition | null
  months: number[]
  leadOfficeId: string | null
}

/** One period a topic was scheduled for, and whether it was spoken of there. */
export type TopicUse = { periodId: string; heldOn: Day; held: boolean }

export type Topic = {
  status: TopicStatus
  code: string
  content: TopicContent
  source: TopicSource
  proposedBy: string
  proposedOn: Day
  uses: TopicUse[]
  retiredFor: string | null
}

export type TopicCommand =
  | { type: 'propose'; code: string; source: TopicSource | null; content: TopicContent }
  | { type: 'revise'; content: TopicContent }
  | { type: 'approve' }
  | { type: 'schedule'; periodId: string; heldOn: Day }
  | { type: 'move'; heldOn: Day }
  | { type: 'release'; held: boolean }
  | { type: 'retire'; reason: string }

export type TopicEvent =
  | {
      type: 'proposed'
      code: string
      source: TopicSource
      content: TopicContent
      by: string
      on: Day
    }
  | { type: 'revised'; content: TopicContent }
  | { type: 'approved'; on: Day }
  | { type: 'scheduled'; periodId: string; heldOn: Day }
  | { type: 'moved'; heldOn: Day }
  | { type: 'released'; held: boolean }
  | { type: 'retired'; reason: string; on: Day }

type Facts = { actor: Actor; today: Day }

/** The topic library as a loop: proposed, approved, scheduled for a period, free again, retired. */
export const topicSteps = {
  propose: {
    from: ['new'],
    by: ['coordinator', 'lead', 'enterprise', 'expert'],
    to: ['proposed'],
  },
  revise: { from: ['proposed', 'approved'], by: ['coordinator'], to: 'same' },
  approve: { from: ['proposed'], by: ['coordinator'], to: ['approved'] },
  schedule: { from: ['approved'], by: ['coordinator'], to: ['scheduled'] },
  move: { from: ['scheduled'], by: ['coordinator'], to: 'same' },
  release: { from: ['scheduled'], by: ['coordinator', 'clock'], to: ['approved'] },
  retire: { from: ['proposed', 'approved'], by: ['coordinator'], to: ['retired'] },
} as const satisfies Record<TopicCommand['type'], Step<TopicStatus>>

const nothing: Topic = {
  status: 'new',
  code: '',
  content: {
    title: '',
    summary: null,
    environment: null,
    industries: [],
    chain: null,
    position: null,
    months: [],
    leadOfficeId: null,
  },
  source: 'coordinator',
  proposedBy: '',
  proposedOn: '',
  uses: [],
  retiredFor: null,
}

/** Whoever is no coordinator proposes in its own name; a coordinator says where a topic comes from. */
function sourceOf(given: TopicSource | null, { role }: Actor): TopicSource {
  if (role === 'coordinator') return given ?? 'coordinator'
  return role === 'lead' ? 'department' : role === 'enterprise' ? 'enterprise' : 'expert'
}

function check(content: TopicContent): TopicContent {
  if (content.position !== null && content.chain === null) {
    throw refusal('talks/position-without-chain', { field: 'chain' })
  }
  return content
}

const rules: Loop<Topic, TopicCommand, TopicEvent, Facts>['rules'] = {
  propose: (_, { code, source, content }, { actor, today }) => [
    {
      type: 'proposed',
      code,
      source: sourceOf(source, actor),
      content: check(content),
      by: actor.accountId,
      on: today,
    },
  ],
  revise: (_, { content }) => [{ type: 'revised', content: check(content) }],
  approve: (_, __, { today }) => [{ type: 'approved', on: today }],
  schedule: (_, { periodId, heldOn }) => [{ type: 'scheduled', periodId, heldOn }],
  move: (_, { heldOn }) => [{ type: 'moved', heldOn }],
  release: (_, { held }) => [{ type: 'released', held }],
  retire: (_, { reason }, { today }) => [{ type: 'retired', reason, on: today }],
}

function evolve(state: Topic, event: TopicEvent): Topic {
  switch (event.type) {
    case 'proposed': {
      const { code, source, content, by, on } = event
      return { ...state, status: 'proposed', code, source, content, proposedBy: by, proposedOn: on }
    }
    case 'revised':
      return { ...state, content: event.content }
    case 'approved':
      return { ...state, status: 'approved' }
    case 'scheduled': {
      const { periodId, heldOn } = event
      const uses = [...state.uses, { periodId, heldOn, held: false }]
      return { ...state, status: 'scheduled', uses }
    }
    case 'moved':
      return changeLastUse(state, { heldOn: event.heldOn })
    case 'released':
      return { ...changeLastUse(state, { held: event.held }), status: 'approved' }
    case 'retired':
      return { ...state, status: 'retired', retiredFor: event.reason }
  }
}

const changeLastUse = (state: Topic, change: Partial<TopicUse>): Topic => ({
  ...state,
  uses: state.uses.map((use, at) => (at === state.uses.length - 1 ? { ...use, ...change } : use)),
})

export const topicLoop: Loop<Topic, TopicCommand, TopicEvent, Facts> = {
  name: 'topic',
  steps: topicSteps,
  initial: nothing,
  rules,
  evolve,
}
