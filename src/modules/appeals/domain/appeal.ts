import { type Loop, openSteps } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { guards } from './guards.ts'
import { rules } from './rules.ts'
import { steps } from './steps.ts'
import type { Appeal, Facts } from './types.ts'

const nothing: Appeal = {
  status: 'new',
  end: null,
  content: {
    title: '',
    body: '',
    kind: 'request',
    environment: 'services',
    tags: [],
    regionId: '',
    place: null,
    project: null,
    peopleAffected: null,
    moneyAffected: null,
  },
  confidentiality: 'hidden',
  disclosedTo: [],
  texts: [],
  number: '',
  enterpriseId: '',
  channel: 'portal',
  source: null,
  sourceRef: null,
  submittedAt: '',
  submittedOn: '',
  grade: null,
  supplements: [],
  question: null,
  pausedAt: null,
  waits: [],
  dues: {},
  ended: {},
  warned: [],
  officeId: null,
  officesBefore: [],
  requirement: null,
  dispatchedOn: null,
  objectBy: null,
  objection: null,
  transfers: 0,
  level: 0,
  coHandlers: [],
  extension: null,
  shelving: null,
  letters: [],
  rung: 0,
  nextRungAt: null,
  merger: null,
  otherMatters: [],
  along: null,
  draft: null,
  reply: null,
  advised: 0,
  firstReplyOn: null,
  repliedOn: null,
  attempts: [],
  solved: null,
  confirmedBy: null,
  denied: false,
  rating: null,
  redoCount: 0,
  closedOn: null,
  industry: null,
  sizeClass: null,
  registeredOn: null,
  signBy: null,
  takenOn: null,
  heardOn: null,
  workingDays: null,
  bad: [],
  reopened: 0,
  reopenedOn: null,
  relapse: null,
  erased: false,
}

/** An office acts in what it answers for; one that helps gives its part, and no more (R5). */
function owns(state: Appeal, step: AppealCommand['type'], { actor }: Facts): boolean {
  if (actor.role !== 'handler' && actor.role !== 'lead') return true
  if (step !== 'contribute') return actor.officeId === state.officeId
  return state.coHandlers.some(({ officeId }) => officeId === actor.officeId)
}

/** The appeal (诉求) as a loop: 交办, 办理, 回复, 评价. */
export const appealLoop: Loop<Appeal, AppealCommand, AppealEvent, Facts> = {
  name: 'appeal',
  steps,
  initial: nothing,
  rules,
  evolve,
  owns,
}

export type OpenStep = { step: AppealCommand['type']; blockedBy: string | null }

/** Steps that answer something: while there is nothing to answer, nobody is shown them. */
const answering = new Set([
  'appeals/part-given',
  'appeals/nothing-asked',
  'appeals/nothing-to-contest',
  'appeals/nothing-contested',
  'appeals/nothing-to-answer',
  'appeals/dates-stand',
  'appeals/confidentiality-highest',
  'appeals/not-to-reopen',
  'appeals/relapse-noted',
  'appeals/relapse-late',
  'appeals/no-relapse',
])

/** The steps open to this actor now; one that is blocked says by which rule. */
export function openAppealSteps(state: Appeal, facts: Facts): OpenStep[] {
  return (
    openSteps(steps, state.status, facts.actor.role)
      .map((name) => {
        // Why `as`: the names come from the table of steps itself.
        const step = name as AppealCommand['type']
        const guard = step in guards ? guards[step as keyof typeof guards] : null
        return { step, blockedBy: guard && codeOf(() => guard(state, facts)) }
      })
      // Why: the link alone takes it, and no button.
      .filter(({ step }) => step !== 'judge')
      .filter(({ step, blockedBy }) => owns(state, step, facts) && !answering.has(blockedBy ?? ''))
  )
}

function codeOf(guard: () => void): string | null {
  try {
    guard()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
