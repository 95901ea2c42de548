import { dayOf, type Instant, startOfDay } from '#kernel/day.ts'
import { dueDate, passesAt } from '#kernel/limits.ts'
import type { Loop } from '#kernel/loop.ts'
import { nextWorkingDayOnOrAfter } from '#kernel/working-days.ts'
import { afterWait, datesByCalendar, datesByRules, due, momentOf, recounted } from './dates.ts'
import type { AppealCommand, AppealEvent, ClockCommand } from './events.ts'
import { guards, openOrPaused } from './guards.ts'
import { refusal } from './refusals.ts'
import { officeDue } from './standing.ts'
import type { Appeal, Dues, Facts } from './types.ts'
import { wakeAt } from './wake.ts'
import type { LetterKind } from './words.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']

/**
 * When the rung after `sent` is due, counted from now; null when there is none. Days end on a day off
 * too, but no letter goes out on one.
 */
function nextRungAt(sent: number, facts: Facts): Instant | null {
  const rung = facts.rules.ladder[sent]
  if (rung === undefined) return null
  const date = dueDate(facts.calendar, rung.after, momentOf(facts))
  return date.dueAt ?? startOfDay(nextWorkingDayOnOrAfter(facts.calendar, dayOf(passesAt(date))))
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

/**
 * A letter stands on the next rung that sends its kind. One that a person sends beside the ladder
 * neither moves it nor puts it off: two kind reminders must not save an office from the order.
 */
function letter(
  state: Appeal,
  document: LetterKind,
  { number, words }: { number: string; words: string | null },
  facts: Facts,
) {
  const { rules, today } = facts
  const { ladder, lights } = rules
  const nth = ladder.findIndex((rung, at) => at >= state.rung && rung.document === document)
  const ofKind = ladder[nth] ?? ladder.findLast((rung) => rung.document === document)
  return {
    number,
    to: (ofKind ?? ladder.at(-1))?.to ?? '',
    officeId: state.officeId ?? '',
    words,
    on: today,
    answerBy: due(lights.blackAfter, facts),
    rung: nth < 0 ? state.rung : nth + 1,
    nextRungAt: nth < 0 ? state.nextRungAt : nextRungAt(nth + 1, facts),
  }
}

/** The dates counted again, and what was promised before an extension, which goes by the same count. */
function redated(state: Appeal, dues: Dues, facts: Facts) {
  const promised = dues.reply && state.extension && recounted('reply', dues.reply, state, facts, 0)
  return { on: facts.today, dues, ...(promised && { promised }) }
}

export const clockRules = {
  warn: (state, { kind }, { now, today }) => {
    const at = state.warned.includes(kind) ? null : wakeAt(state, kind)
    if (at === null || now < at) throw refusal('appeals/not-due', { at })
    return [{ type: 'warned', kind, on: today, dueOn: state.dues[kind]?.dueOn ?? today }]
  },
  remind: (state, command, facts) => {
    guards.remind(state, facts)
    checkTurn(state, 'reminder', facts)
    return [{ type: 'reminded', ...letter(state, 'reminder', command, facts) }]
  },
  supervise: (state, command, facts) => {
    guards.supervise(state, facts)
    checkTurn(state, 'order', facts)
    return [{ type: 'ordered', ...letter(state, 'order', command, facts) }]
  },
  answerLetter: (state, { text }, facts) => {
    guards.answerLetter(state)
    const next = nextRungAt(state.rung, facts)
    return [{ type: 'letterAnswered', text, on: facts.today, nextRungAt: next }]
  },
  endWait: (state, _, facts) => {
    guards.endWait(state, facts)
    return [{ type: 'waitEnded', on: facts.today, ...afterWait(state, facts) }]
  },
  redate: (state, _, facts) => {
    guards.redate(state, facts)
    const dues = datesByCalendar(state, openOrPaused(state), facts)
    return [{ type: 'redated', why: 'calendar', reason: null, ...redated(state, dues, facts) }]
  },
  recalculate: (state, { reason }, facts) => {
    guards.recalculate(state, facts)
    const dues = datesByRules(state, openOrPaused(state), facts)
    return [{ type: 'redated', why: 'rules', reason, ...redated(state, dues, facts) }]
  },
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
} satisfies { [T in ClockCommand['type']]: Rules[T] }
