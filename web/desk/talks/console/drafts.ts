import type { StepKind } from './entries.ts'
import { drop, keep, keptAt } from './kept.ts'

/** Which form of which session a draft belongs to; `about` is a question, a seat or the session. */
export type DraftPlace = { accountId: string; sessionId: string; about: string; kind: DraftKind }
export type DraftKind = StepKind | 'attendance'

const keyOf = ({ accountId, sessionId, about, kind }: DraftPlace) =>
  `draft:${accountId}:${sessionId}:${about}:${kind}`

type Draft = { at: number; values: Record<string, unknown> }

/** Keeps what was typed, so that a form survives a reload. */
export const keepDraft = (place: DraftPlace, values: object): Promise<void> =>
  keep(keyOf(place), { at: Date.now(), values: { ...values } } satisfies Draft)

export const dropDraft = (place: DraftPlace): Promise<void> => drop([keyOf(place)])

/** What was typed before, over what the form begins with. */
export function withDraft<Values extends object>(place: DraftPlace, initial: Values): Values {
  return { ...initial, ...keptAt<Draft>(keyOf(place))?.values }
}

export const hasDraft = (place: DraftPlace): boolean => keptAt(keyOf(place)) !== undefined
