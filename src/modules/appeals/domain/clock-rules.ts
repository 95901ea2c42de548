import type { Instant } from '#kernel/day.ts'
import { dueDate, passesAt } from '#kernel/limits.ts'
import type { Loop } from '#kernel/loop.ts'
import { datesByCalendar, datesByRules, due, duesAfterWait, momentOf } from './dates.ts'
import type { AppealCommand, AppealEvent, ClockCommand } from './events.ts'
import { guards, openOrPaused } from './guards.ts'
import { refusal } from './refusals.ts'
import { officeDue } from './standing.ts'
import type { Appeal, Facts } from './types.ts'
import { wakeAt } from './wake.ts'
import type { LetterKind } from './words.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']

/** When the rung after `sent` is due, counted from now; null when there is none. */
function nextRungAt(sent: number, facts: Facts): Instant | null {
  const rung = facts.rules.ladder[sent]
  return rung === undefined ? null : passesAt(dueDate(facts.calendar, rung.after, momentOf(facts)))
}

/** The clock sends the ladder's letter when its time has come; a person may send one before. */
function checkTurn(state: Appeal, document: LetterKind, { actor, now, rules }: Facts): void {
  if (actor.role !== 'clock') return
  const own = officeDue(state)
  const at = own && wakeAt(state, own.kind)
  const expected = rules.ladder[state.rung]?.document === document
  if (at === null || now < at || !expected || !state.warned.includes(own?.kind ?? 'reply')) {
    throw refusal('appeals/not-due', { at })
  }
}

function letter(state: Appeal, number: string, words: string | null, facts: Facts) {
  const { rules, today } = facts
  const rung = rules.ladder[state.rung] ?? rules.ladder.at(-1)
  return {
    number,
    to: rung?.to ?? '',
    officeId: state.officeId ?? '',
    words,
    on: today,
    answerBy: due(rules.lights.blackAfter, facts),
    nextRungAt: nextRungAt(state.rung + 1, facts),
  }
}

export const clockRules = {
  warn: (state, { kind }, { now, today }) => {
    const at = state.warned.includes(kind) ? null : wakeAt(state, kind)
    if (at === null || now < at) throw refusal('appeals/not-due', { at })
    return [{ type: 'warned', kind, on: today, dueOn: state.dues[kind]?.dueOn ?? today }]
  },
  remind: (state, { number, words }, facts) => {
    guards.remind(state, facts)
    checkTurn(state, 'reminder', facts)
    return [{ type: 'reminded', ...letter(state, number, words, facts) }]
  },
  supervise: (state, { number, words }, facts) => {
    guards.supervise(state, facts)
    checkTurn(state, 'order', facts)
    return [{ type: 'ordered', ...letter(state, number, words, facts) }]
  },
  answerLetter: (state, { text }, facts) => {
    guards.answerLetter(state)
    const next = nextRungAt(state.rung, facts)
    return [{ type: 'letterAnswered', text, on: facts.today, nextRungAt: next }]
  },
  endWait: (state, _, facts) => {
    guards.endWait(state, facts)
    return [{ type: 'waitEnded', on: facts.today, dues: duesAfterWait(state, facts) }]
  },
  redate: (state, _, facts) => {
    guards.redate(state, facts)
    const dues = datesByCalendar(openOrPaused(state), facts)
    return [{ type: 'redated', why: 'calendar', reason: null, on: facts.today, dues }]
  },
  recalculate: (state, { reason }, facts) => {
    guards.recalculate(state, facts)
    const dues = datesByRules(state, openOrPaused(state), facts)
    return [{ type: 'redated', why: 'rules', reason, on: facts.today, dues }]
  },
} satisfies { [T in ClockCommand['type']]: Rules[T] }
