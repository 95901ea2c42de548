import type { Role } from '#kernel/actor.ts'
import type { Count } from '#kernel/counts.ts'
import { type Day, dayOf, type Instant } from '#kernel/day.ts'
import { decide, type Loop, type LoopState } from '#kernel/loop.ts'
import { declareRefusals, Refusal } from '#kernel/refusal.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import { saveDeadlines } from './deadlines.ts'
import type { SearchDocument } from './document.ts'
import { dropDocuments, saveDocuments } from './documents.ts'
import { appendEvents, loadEvents } from './events.ts'
import { noteCounts } from './noted-counts.ts'
import { addToOutbox } from './outbox.ts'
import type { Deadline, StoredEvent } from './tables.ts'

export const recordRefusal = declareRefusals({
  'record/missing': 'missing',
  'record/changed-meanwhile': 'conflict',
  'record/version-differs': 'stale',
})

type Typed = { type: string }

/** A loop with the table its summaries live in: all that the platform needs to run it. */
export type StoredLoop<
  State extends LoopState = LoopState,
  Command extends Typed = Typed,
  Event extends Typed = Typed,
  Facts = unknown,
> = {
  loop: Loop<State, Command, Event, Facts>
  /** The summary table and the column of its id. */
  table: string
  idColumn: string
  /** The column of whose it is: written once, for nobody may alter it. */
  ownerColumn?: string
  /** The summary row, without tenant, id and version. */
  summarize: (state: State) => Record<string, unknown>
  /** Everything that is or was due, with the inputs of each date. */
  deadlines: (state: State) => readonly Deadline[]
  /** What of it may be searched, and by whom; a loop without is found by nobody. */
  documents?: (state: State) => readonly SearchDocument[]
  /** What it adds to the figures. */
  counts?: (state: State) => readonly Count[]
}

export type Loaded<State> = { id: string; state: State; version: number; events: StoredEvent[] }

/** Loads one record by its events, or refuses as if it did not exist. */
export async function load<S extends LoopState, C extends Typed, E extends Typed, F>(
  ctx: Ctx,
  { loop }: StoredLoop<S, C, E, F>,
  id: string,
): Promise<Loaded<S>> {
  const events = await loadEvents(ctx, id)
  if (events.length === 0) throw recordRefusal('record/missing')
  return { id, state: replay(loop, events), version: events.length, events }
}

/** Folds stored events into the state they add up to. */
export function replay<S extends LoopState, C extends Typed, E extends Typed, F>(
  loop: Loop<S, C, E, F>,
  events: readonly StoredEvent[],
): S {
  // Why `as`: the events of a stream were written by this loop's own rules.
  return events.reduce(
    (state, event) => loop.evolve(state, event.body as unknown as E),
    loop.initial,
  )
}

/** Every change to an existing record goes through here: load, decide, save. */
export async function takeStep<
  S extends LoopState,
  C extends Typed,
  E extends Typed,
  F extends { actor: { role: Role }; now: Instant; today: Day },
>(ctx: Ctx, stored: StoredLoop<S, C, E, F>, id: string, command: C, facts: F): Promise<Loaded<S>> {
  const loaded = await load(ctx, stored, id)
  if (ctx.expectedVersion !== undefined && ctx.expectedVersion !== loaded.version) {
    throw recordRefusal('record/version-differs', stateOf(loaded))
  }
  const last = loaded.events.at(-1)?.at ?? ctx.now
  // Why: under a clock that was set back, what is decided now may not lie before what was decided.
  const moment = last > ctx.now ? { now: last, today: dayOf(last) } : {}
  const events = decideOrTell(stored, loaded, command, { ...facts, ...moment })
  return save(ctx, stored, loaded, events)
}

/** Starts new records, many in a few statements: decides each from nothing and saves them all. */
export async function startAll<
  S extends LoopState,
  C extends Typed,
  E extends Typed,
  F extends { actor: { role: Role } },
>(
  ctx: Ctx,
  stored: StoredLoop<S, C, E, F>,
  started: readonly { id: string; command: C; facts: F; columns?: Record<string, unknown> }[],
): Promise<Loaded<S>[]> {
  const { loop } = stored
  const all = started.map(({ id, command, facts, columns }) => {
    const events = decide(loop, loop.initial, command, facts)
    return { id, events, columns, state: events.reduce(loop.evolve, loop.initial) }
  })
  const rows = all.map(({ id, state, events, columns }) => ({
    tenant_id: ctx.actor.tenantId,
    [stored.idColumn]: id,
    version: events.length,
    status_before: loop.initial.status,
    ...columns,
    ...stored.summarize(state),
  }))
  await tablesOf<Record<string, Record<string, unknown>>>(ctx)
    .insertInto(stored.table)
    .values(rows)
    .execute()
  const streams = all.map(({ id, events }) => {
    return { loop: loop.name, streamId: id, after: 0, notBefore: null, events }
  })
  if (!(await appendEvents(ctx, streams))) throw recordRefusal('record/changed-meanwhile')
  await addToOutbox(ctx, streams)
  await saveDeadlines(
    ctx,
    loop.name,
    all.map(({ id, state }) => ({ subjectId: id, before: [], after: stored.deadlines(state) })),
  )
  await saveDocuments(
    ctx,
    loop.name,
    all.map(({ id, state }) => ({ subjectId: id, before: [], after: documentsOf(stored, state) })),
  )
  noteCounts(
    ctx,
    all.map(({ state }) => ({ before: [], after: countsOf(stored, state) })),
  )
  return all.map(({ id, state, events }) => ({ id, state, version: events.length, events: [] }))
}

/** What of a summary may be written again: all but whose it is. */
export function alterable<S extends LoopState, C extends Typed, E extends Typed, F>(
  { summarize, ownerColumn }: StoredLoop<S, C, E, F>,
  state: S,
): Record<string, unknown> {
  const { [ownerColumn ?? '']: _, ...rest } = summarize(state)
  return rest
}

async function save<S extends LoopState, C extends Typed, E extends Typed, F>(
  ctx: Ctx,
  stored: StoredLoop<S, C, E, F>,
  before: Loaded<S>,
  events: E[],
): Promise<Loaded<S>> {
  const { loop } = stored
  const state = events.reduce(loop.evolve, before.state)
  const notBefore = before.events.at(-1)?.at ?? null
  for (const [index, event] of events.entries()) {
    const place = { loop: loop.name, streamId: before.id, after: before.version + index, notBefore }
    if (await appendEvents(ctx, [{ ...place, events: [event] }])) continue
    throw recordRefusal('record/changed-meanwhile', stateOf(await load(ctx, stored, before.id)))
  }
  await addToOutbox(ctx, [{ loop: loop.name, streamId: before.id, after: before.version, events }])
  const version = before.version + events.length
  await tablesOf<Record<string, Record<string, unknown>>>(ctx)
    .updateTable(stored.table)
    .set({ version, status_before: before.state.status, ...alterable(stored, state) })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(stored.idColumn, '=', before.id)
    .execute()
  const deadlines = { before: stored.deadlines(before.state), after: stored.deadlines(state) }
  await saveDeadlines(ctx, loop.name, [{ subjectId: before.id, ...deadlines }])
  // Why by the event: when words are erased, the events that brought them have lost them already.
  const erased = events.some(({ type }) => type === 'erased')
  if (erased) await dropDocuments(ctx, loop.name, before.id)
  const documents = {
    before: erased ? [] : documentsOf(stored, before.state),
    after: documentsOf(stored, state),
  }
  await saveDocuments(ctx, loop.name, [{ subjectId: before.id, ...documents }])
  noteCounts(ctx, [{ before: countsOf(stored, before.state), after: countsOf(stored, state) }])
  return { ...before, state, version }
}

/** What a record adds to the figures; nothing where its loop says nothing of it, or before it began. */
const countsOf = <S extends LoopState, C extends Typed, E extends Typed, F>(
  stored: StoredLoop<S, C, E, F>,
  state: S,
): readonly Count[] => stored.counts?.(state) ?? []

/** What of a record may be searched; nothing where its loop says nothing of it. */
export const documentsOf = <S extends LoopState, C extends Typed, E extends Typed, F>(
  stored: StoredLoop<S, C, E, F>,
  state: S,
): readonly SearchDocument[] => stored.documents?.(state) ?? []

function decideOrTell<
  S extends LoopState,
  C extends Typed,
  E extends Typed,
  F extends { actor: { role: Role } },
>({ loop }: StoredLoop<S, C, E, F>, loaded: Loaded<S>, command: C, facts: F): E[] {
  try {
    return decide(loop, loaded.state, command, facts)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    throw new Refusal(error.kind, error.code, { ...error.details, ...stateOf(loaded) })
  }
}

function stateOf({ state, version }: Loaded<LoopState>) {
  return { status: state.status, version }
}
