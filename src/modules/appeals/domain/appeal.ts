import { type Loop, openSteps } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { guards } from './closing.ts'
import { evolve } from './evolve.ts'
import { rules } from './rules.ts'
import { steps } from './steps.ts'
import type { Appeal, AppealCommand, AppealEvent, Due, Facts } from './types.ts'

const undated: Due = {
  startOn: '',
  dueOn: '',
  ruleVersion: '',
  calendarVersion: '',
  provisional: false,
}

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
  number: '',
  enterpriseId: '',
  channel: 'portal',
  source: null,
  sourceRef: null,
  submittedAt: '',
  submittedOn: '',
  supplements: [],
  question: null,
  dispatchDue: undated,
  replyDue: undated,
  confirmDue: null,
  redoDue: null,
  officeId: null,
  officesBefore: [],
  requirement: null,
  dispatchedOn: null,
  draft: null,
  reply: null,
  firstReplyOn: null,
  repliedOn: null,
  attempts: [],
  solved: null,
  confirmedBy: null,
  denied: false,
  rating: null,
  redoCount: 0,
  closedOn: null,
}

/** The appeal (诉求) as a loop: 交办, 办理, 回复, 评价. */
export const appealLoop: Loop<Appeal, AppealCommand, AppealEvent, Facts> = {
  name: 'appeal',
  steps,
  initial: nothing,
  rules,
  evolve,
}

export type OpenStep = { step: AppealCommand['type']; blockedBy: string | null }

/** The steps open to this actor now; one that is blocked says by which rule. */
export function openAppealSteps(state: Appeal, facts: Facts): OpenStep[] {
  return openSteps(steps, state.status, facts.actor.role).map((name) => {
    // Why `as`: the names come from the table of steps itself.
    const step = name as AppealCommand['type']
    return {
      step,
      blockedBy:
        step in guards ? codeOf(() => guards[step as keyof typeof guards](state, facts)) : null,
    }
  })
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

/** The date that is waited for now; none once the appeal has ended. */
export function nextDue(state: Appeal): Due | null {
  switch (state.status) {
    case 'submitted':
    case 'supplementing':
    case 'registered':
      return state.dispatchDue
    case 'dispatched':
    case 'signed':
    case 'drafted':
      return state.redoDue ?? state.replyDue
    case 'replied':
    case 'confirmed':
      return state.confirmDue
    case 'denied':
      return state.redoDue
    default:
      return null
  }
}
