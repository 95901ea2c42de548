/**
 * Counts the published figures again from exported events. This program shares no code with the one
 * that publishes them: it reads the lines, not the database, and knows nothing of the modules.
 */

/** One line of the export. */
export type EventLine = {
  stream: string
  version: number
  loop: string
  type: string
  at: string
  body: Record<string, unknown>
}

type Seen = {
  dispatchDue: string
  replyDue: string
  dispatchedOn: string | null
  firstReplyOn: string | null
  outcome: string | null
  end: string | null
  solved: boolean | null
  denied: boolean
  redos: number
  reachedSinceReply: boolean
  rating: number | null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** The city is eight hours ahead of UTC all year round (since 1992). */
const cityDay = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)

function begin(body: Record<string, unknown>): Seen {
  return {
    dispatchDue: text(part(body.dispatchDue, 'dueOn')),
    replyDue: text(part(body.replyDue, 'dueOn')),
    dispatchedOn: null,
    firstReplyOn: null,
    outcome: null,
    end: null,
    solved: null,
    denied: false,
    redos: 0,
    reachedSinceReply: false,
    rating: null,
  }
}

function see(seen: Seen, { type, at, body }: EventLine): void {
  if (type === 'dispatched') seen.dispatchedOn ??= cityDay(at)
  if (type === 'replied') {
    seen.firstReplyOn ??= cityDay(at)
    seen.outcome = text(part(body.reply, 'outcome'))
    seen.solved = null
    seen.reachedSinceReply = false
  }
  if (type === 'followedUp' && part(body.attempt, 'reached') === true) seen.reachedSinceReply = true
  if (type === 'confirmed') seen.solved = body.solved === true
  if (type === 'denied') {
    seen.solved = false
    seen.denied = true
  }
  if (type === 'redone') seen.redos += 1
  if (type === 'rated') seen.rating = Number(part(body.rating, 'level'))
  if (type === 'closed') seen.end = text(body.end)
  if (type === 'withdrawn' || type === 'referred') seen.end = type
}

/** Adds lines up into figures as they stood on `asOf`, in the shape the API publishes them. */
export async function recount(lines: AsyncIterable<string> | Iterable<string>, asOf: string) {
  const appeals = new Map<string, Seen>()
  for await (const line of lines) {
    if (line.trim() === '') continue
    // Why `as`: the export's own form, written by `exportEvents`.
    const event = JSON.parse(line) as EventLine
    if (event.loop !== 'appeal') continue
    if (event.type === 'submitted') appeals.set(event.stream, begin(event.body))
    else {
      const seen = appeals.get(event.stream)
      if (seen === undefined)
        throw new Error(`Event ${event.version} of ${event.stream} has no beginning.`)
      see(seen, event)
    }
  }
  return addUp([...appeals.values()], asOf)
}

function addUp(all: readonly Seen[], asOf: string) {
  const n = (holds: (seen: Seen) => boolean) => all.filter(holds).length
  const ended = (end: string) => n((seen) => seen.end === end)
  const due = (day: string, done: string | null, end: string | null) =>
    done !== null || (end === null && day < asOf)
  const intime = (done: string | null, day: string) => done !== null && done <= day
  return {
    asOf,
    submitted: all.length,
    closed: n(({ end }) => end !== null),
    ends: {
      resolved: ended('resolved'),
      unconfirmed: ended('unconfirmed'),
      unresolved: ended('unresolved'),
      defaulted: ended('defaulted'),
      withdrawn: ended('withdrawn'),
      referred: ended('referred'),
    },
    dispatchedOnTime: {
      numerator: n((a) => intime(a.dispatchedOn, a.dispatchDue)),
      denominator: n((a) => due(a.dispatchDue, a.dispatchedOn, a.end)),
    },
    repliedOnTime: {
      numerator: n((a) => intime(a.firstReplyOn, a.replyDue)),
      denominator: n((a) => due(a.replyDue, a.firstReplyOn, a.end)),
    },
    resolvedByDepartment: {
      numerator: n((a) => a.end !== null && a.outcome === 'resolved'),
      denominator: n((a) => a.end !== null && a.outcome !== null),
    },
    resolvedByEnterprise: {
      numerator: n((a) => a.solved === true),
      denominator: n((a) => a.solved !== null),
    },
    denied: n((a) => a.denied),
    redone: n((a) => a.redos > 0),
    notReached: n((a) => a.end === 'unconfirmed' && !a.reachedSinceReply),
    rated: [1, 2, 3, 4, 5].map((level) => n((a) => a.rating === level)),
  }
}

/** The paths at which two sets of figures differ; none when they are equal. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b
      ? []
      : [`${path}: published ${JSON.stringify(a)}, recounted ${JSON.stringify(b)}`]
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return names.flatMap((name) =>
    differences(part(a, name), part(b, name), path ? `${path}.${name}` : name),
  )
}
