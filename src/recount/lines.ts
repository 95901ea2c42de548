/** One line of the export. */
export type EventLine = {
  stream: string
  version: number
  loop: string
  type: string
  at: string
  actorRole: string
  officeId: string | null
  body: Record<string, unknown>
}

export type Lines = AsyncIterable<string> | Iterable<string>

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
export const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** The events of one appeal after the other, as the export writes them: together, and in order. */
export const appealsIn = (lines: Lines): AsyncGenerator<EventLine[]> =>
  streamsIn(lines, (loop) => loop === 'appeal')

/** The events of each stream of some loops, one stream after the other. */
export async function* streamsIn(
  lines: Lines,
  wanted: (loop: string) => boolean,
): AsyncGenerator<EventLine[]> {
  const seen = new Set<string>()
  let events: EventLine[] = []
  for await (const line of lines) {
    if (line.trim() === '') continue
    // Why `as`: the export's own form, written by `exportEvents`.
    const event = JSON.parse(line) as EventLine
    if (!wanted(event.loop)) continue
    if (event.stream !== events[0]?.stream) {
      if (events.length > 0) yield events
      events = []
      if (seen.has(event.stream)) throw new Error(`The events of ${event.stream} lie apart.`)
      seen.add(event.stream)
    }
    events.push(event)
  }
  if (events.length > 0) yield events
}
