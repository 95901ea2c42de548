import type { Instant } from '#kernel/day.ts'
import type { Appeal, Due } from './types.ts'
import type { DueKind, Light, Party, Status } from './words.ts'

/** While an appeal is in one of these an office answers for it, and these dates are that office's. */
export const officeStatuses: readonly Status[] = [
  'dispatched',
  'signed',
  'drafted',
  'objected',
  'shelved',
]
export const officeKinds: readonly string[] = ['reply', 'redo'] satisfies DueKind[]

/** The dates that stand still while the enterprise's supplement is waited for; nothing else stops one. */
export const pausedKinds: readonly string[] = ['dispatch', 'reply'] satisfies DueKind[]

/** Whether the clock stands still for a date. */
export const isPaused = ({ pausedAt }: Appeal, kind: DueKind): boolean =>
  pausedAt !== null && pausedKinds.includes(kind)

/** The dates that run: not ended, not paused. */
export function openDues(state: Appeal): Readonly<Record<string, Due>> {
  if (state.status === 'closed') return {}
  // Why `as`: the keys of dates are their kinds.
  const all = Object.entries(state.dues) as [DueKind, Due][]
  return Object.fromEntries(
    all.filter(([kind]) => state.ended[kind] === undefined && !isPaused(state, kind)),
  )
}

/** The date that is waited for now: the first that will pass; none once the appeal has ended. */
export function nextDue(state: Appeal): Due | null {
  return (
    Object.values(openDues(state)).toSorted((a, b) => (a.passesAt < b.passesAt ? -1 : 1))[0] ?? null
  )
}

/** The office's own date while it has the appeal: of the reply, or of the redo. */
export function officeDue(state: Appeal): { kind: 'reply' | 'redo'; due: Due } | null {
  if (!officeStatuses.includes(state.status)) return null
  const { reply, redo } = openDues(state)
  if (redo) return { kind: 'redo', due: redo }
  return reply ? { kind: 'reply', due: reply } : null
}

/** Who has to act for a date to end; before its dispatch, and until a redo is ordered, no office can. */
export function owerOf(
  { status, officeId }: Pick<Appeal, 'status' | 'officeId'>,
  kind: string,
): { party: Party; officeId: string | null } {
  if (kind.startsWith('co:')) return { party: 'office', officeId: kind.slice('co:'.length) }
  if (officeKinds.includes(kind) && officeStatuses.includes(status)) {
    return { party: 'office', officeId }
  }
  if (kind === 'supplement') return { party: 'enterprise', officeId: null }
  return { party: kind === 'confirm' ? 'caller' : 'coordinator', officeId: null }
}

/** From when each light burns; null when it never will as things stand. */
export type LightTimes = {
  warnAt: Instant | null
  passesAt: Instant | null
  blackAt: Instant | null
}

/** Lights (R7): yellow and red by the dates that run, black by a reminder left unanswered. */
export function lightTimes(state: Appeal): LightTimes {
  const open = Object.values(openDues(state))
  const first = (moments: Instant[]) => moments.toSorted()[0] ?? null
  const unanswered = state.letters.filter(({ answer }) => answer === null)
  const left = first(unanswered.map(({ answerBy }) => answerBy.passesAt))
  const own = officeDue(state)
  return {
    warnAt: first(open.map(({ warnAt }) => warnAt)),
    passesAt: first(open.map(({ passesAt }) => passesAt)),
    blackAt: left && own ? ([left, own.due.passesAt].toSorted()[1] ?? null) : null,
  }
}

/** The light of an appeal at a moment; none once it has ended. */
export function lightOf(state: Appeal, now: Instant): Light | null {
  if (state.status === 'closed') return null
  const { warnAt, passesAt, blackAt } = lightTimes(state)
  if (blackAt !== null && blackAt <= now) return 'black'
  if (passesAt !== null && passesAt <= now) return 'red'
  if (state.pausedAt !== null) return 'paused'
  return warnAt !== null && warnAt <= now ? 'yellow' : 'green'
}

/** Whose turn it is; nobody's once the appeal has ended. */
export function partyOf({ status }: Appeal): Party | null {
  switch (status) {
    case 'supplementing':
      return 'enterprise'
    case 'dispatched':
    case 'signed':
    case 'drafted':
    case 'shelved':
      return 'office'
    case 'replied':
      return 'caller'
    case 'new':
    case 'closed':
      return null
    default:
      return 'coordinator'
  }
}
