import { addWorkingDays } from '#kernel/working-days.ts'
import { callerOutside, closeGuard, leftToTheEnterprise } from './closing.ts'
import { confidentialityGuards } from './confidentiality.ts'
import { datesByCalendar, datesByRules } from './dates.ts'
import type { AppealCommand } from './events.ts'
import { refusal } from './refusals.ts'
import { reopenGuards } from './reopening.ts'
import { officeDue, openDues } from './standing.ts'
import type { Appeal, Facts } from './types.ts'

/** A rule's conditions that need no input: they also tell the web why a button is not open. */
type Guard = (state: Appeal, facts: Facts) => void

/** Once it lies with the bottom-line office it is not passed on any more. */
const notLifted = ({ level }: Appeal): void => {
  if (level > 0) throw refusal('appeals/bottom-line-keeps')
}

/** Letters are about a date that has passed. */
const overdue: Guard = (state, { now }) => {
  const own = officeDue(state)
  if (own === null || now < own.due.passesAt) {
    throw refusal('appeals/not-overdue', { dueOn: own?.due.dueOn })
  }
}

const extensionIs =
  (wanted: 'asked' | 'granted' | 'contested', code: Parameters<typeof refusal>[0]) =>
  (state: Appeal): void => {
    // Why the date too: an extension moves the first reply alone, and is over once it has come.
    const runs = officeDue(state)?.kind === 'reply'
    if (state.extension?.state !== wanted || !runs) throw refusal(code)
  }

export const guards = {
  ...confidentialityGuards,
  ...reopenGuards,
  close: closeGuard,
  followUp: callerOutside,
  rate: ({ reply, rating }) => {
    if (reply === null) throw refusal('appeals/not-replied')
    if (rating !== null) throw refusal('appeals/already-rated')
  },
  redo: ({ redoCount }, { rules }) => {
    if (redoCount >= rules.maxRedos) throw refusal('appeals/no-more-redos', { max: rules.maxRedos })
  },
  lapse: (state, { now }) => {
    const { confirm } = state.dues
    if (confirm === undefined || now < confirm.passesAt || !leftToTheEnterprise(state)) {
      throw refusal('appeals/not-due', { dueOn: confirm?.dueOn })
    }
  },
  object: (state, { now }) => {
    notLifted(state)
    const { objectBy } = state
    if (objectBy === null) throw refusal('appeals/ruling-final')
    if (now >= objectBy.passesAt) throw refusal('appeals/objection-late', { by: objectBy.dueOn })
  },
  transfer: notLifted,
  lift: ({ level, status, redoCount }, { bottomLine, rules }) => {
    if (bottomLine === null) throw refusal('appeals/no-bottom-line')
    if (level >= rules.lift.levels.length) throw refusal('appeals/highest-level', { level })
    if (status === 'denied' && redoCount >= rules.maxRedos) {
      throw refusal('appeals/no-more-redos', { max: rules.maxRedos })
    }
  },
  contribute: ({ coHandlers }, { actor }) => {
    const own = coHandlers.find(({ officeId }) => officeId === actor.officeId)
    if (own?.on) throw refusal('appeals/part-given')
  },
  askExtension: (state, { calendar, rules, today }) => {
    if (state.extension !== null) throw refusal('appeals/extension-once')
    const reply = officeDue(state)
    if (reply?.kind !== 'reply') throw refusal('appeals/extension-first-reply')
    const by = addWorkingDays(calendar, reply.due.dueOn, -rules.extension.askBefore)
    if (today > by) throw refusal('appeals/extension-late', { by })
  },
  decideExtension: extensionIs('asked', 'appeals/nothing-asked'),
  contestExtension: extensionIs('granted', 'appeals/nothing-to-contest'),
  decideContest: extensionIs('contested', 'appeals/nothing-contested'),
  remind: overdue,
  supervise: overdue,
  answerLetter: ({ letters }) => {
    if (letters.every(({ answer }) => answer !== null)) throw refusal('appeals/nothing-to-answer')
  },
  endWait: ({ dues }, { now }) => {
    if (dues.supplement === undefined || now < dues.supplement.passesAt) {
      throw refusal('appeals/not-due', { dueOn: dues.supplement?.dueOn })
    }
  },
  redate: (state, facts) => {
    if (Object.keys(datesByCalendar(state, openOrPaused(state), facts)).length === 0) {
      throw refusal('appeals/dates-stand')
    }
  },
  recalculate: (state, facts) => {
    if (Object.keys(datesByRules(state, openOrPaused(state), facts)).length === 0) {
      throw refusal('appeals/dates-stand')
    }
  },
} satisfies Partial<Record<AppealCommand['type'], Guard>>

/** Dates that stand still are counted again too; they go on from there. */
export const openOrPaused = (state: Appeal) => openDues({ ...state, pausedAt: null })
