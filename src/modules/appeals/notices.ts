import type { Teller } from '#modules/notices/index.ts'
import { officeNames } from '#modules/people/index.ts'
import { loadEvents } from '#platform/record/events.ts'
import { replay } from '#platform/record/loop-store.ts'
import type { OutboxRow } from '#platform/record/outbox.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import { appealLoop } from './domain/appeal.ts'
import type { AppealEvent } from './domain/events.ts'
import { pressuredOf } from './domain/satisfaction.ts'
import { firstLoop } from './domain/told/first-loop.ts'
import type { Happening, Tell } from './domain/told/happening.ts'
import { merging } from './domain/told/merging.ts'
import { reopening } from './domain/told/reopening.ts'
import { supervision } from './domain/told/supervision.ts'
import type { Appeal } from './domain/types.ts'
import type { DueKind } from './domain/words.ts'

/** Who is told what of each event; an event without a line here does not compile. */
const told: Readonly<Record<AppealEvent['type'], Tell>> & Readonly<Record<string, Tell>> = {
  ...firstLoop,
  ...supervision,
  ...merging,
  ...reopening,
}

/** Tells of an event of an appeal, as things stood right after it. */
export const tellAppeals: Teller = async (ctx, row) => {
  const events = await loadEvents(ctx, row.subjectId)
  const tell = told[row.type]
  if (tell === undefined) throw new Error(`Nobody says who is told of ${row.type}.`)
  return tell(happeningOf(row, events, await officeNames(ctx)))
}

function happeningOf(
  { loop, subjectId, version }: OutboxRow,
  events: StoredEvent[],
  names: ReadonlyMap<string, string>,
): Happening {
  const event = events[version - 1]
  if (event === undefined) throw new Error(`${subjectId} has no version ${version}.`)
  const before = replay(appealLoop, events.slice(0, version - 1))
  const after = replay(appealLoop, events.slice(0, version))
  return {
    event: event.body,
    subject: { loop, id: subjectId, number: after.number },
    enterpriseId: after.enterpriseId,
    regionId: after.content.regionId,
    officeBefore: before.officeId,
    officeId: after.officeId,
    dispatchDueOn: dueOn(after, 'dispatch'),
    replyDueOn: dueOn(after, 'redo') ?? dueOn(after, 'reply'),
    confirmDueOn: dueOn(after, 'confirm'),
    redoDueOn: dueOn(after, 'redo'),
    pressedBefore: pressuredOf(before) === true,
    officeName: (officeId) => names.get(officeId ?? '') ?? '',
  }
}

/** A date of the appeal, by what it waits for. */
const dueOn = ({ dues }: Appeal, kind: DueKind) => dues[kind]?.dueOn
