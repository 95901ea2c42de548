import type { Day } from '#kernel/day.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import type { AppealEvent } from './domain/events.ts'
import type { Due } from './domain/types.ts'
import type { DueKind } from './domain/words.ts'

type DateChange = { kind: string; from: Day | null; to: Day }

/** Which dates each event set or moved, by the event's version; a date moved tells where it was. */
export function dateChangesOf(events: readonly StoredEvent[]): ReadonlyMap<number, DateChange[]> {
  const known = new Map<string, Day>()
  return new Map(events.map(({ version, body }) => [version, changesBy(body, known)]))
}

function changesBy(body: StoredEvent['body'], known: Map<string, Day>): DateChange[] {
  // Why `as`, twice: the events of an appeal were written by its own rules, and no date is undefined.
  const event = body as unknown as AppealEvent
  const dues = Object.entries('dues' in event ? (event.dues ?? {}) : {}) as [DueKind, Due][]
  return dues.flatMap(([kind, { dueOn: to }]) => {
    const from = known.get(kind) ?? null
    known.set(kind, to)
    return from === to ? [] : [{ kind: kind.startsWith('co:') ? 'co' : kind, from, to }]
  })
}
