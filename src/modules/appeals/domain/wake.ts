import type { Instant } from '#kernel/day.ts'
import { leftToTheEnterprise } from './closing.ts'
import type { AppealCommand } from './events.ts'
import { isPaused, officeDue } from './standing.ts'
import type { Appeal, AppealRules } from './types.ts'
import type { DueKind, LetterKind } from './words.ts'

/** When the clock has to act about a date; null when it has nothing to do. */
export function wakeAt(state: Appeal, kind: DueKind): Instant | null {
  const due = state.dues[kind]
  const over = state.status === 'closed' || state.ended[kind] !== undefined
  if (due === undefined || over || isPaused(state, kind)) return null
  const warned = state.warned.includes(kind)
  switch (kind) {
    case 'supplement':
      return due.passesAt
    case 'confirm':
      return leftToTheEnterprise(state) ? due.passesAt : null
    case 'reply':
    case 'redo':
      if (state.status === 'merged') return warned ? null : due.warnAt
      if (officeDue(state)?.kind !== kind || state.status === 'shelved') return null
      if (!warned) return due.warnAt
      return state.rung === 0 ? due.remindAt : state.nextRungAt
    case 'rule':
    case 'extension':
    case 'contest':
    case 'close':
      return null
    default:
      return warned ? null : due.warnAt
  }
}

/** What the clock does about a date that it was woken for; a letter still needs its number. */
export function onWake(
  state: Appeal,
  kind: DueKind,
  rules: AppealRules,
): AppealCommand | { type: 'send'; document: LetterKind } | null {
  if (wakeAt(state, kind) === null) return null
  if (kind === 'supplement') return { type: 'endWait' }
  if (kind === 'confirm') return { type: 'lapse' }
  if (!state.warned.includes(kind)) return { type: 'warn', kind }
  const rung = rules.ladder[state.rung]
  return rung === undefined ? null : { type: 'send', document: rung.document }
}
