import { edgesOf, type Loop, type LoopState } from '#kernel/loop.ts'
import type { LoggedEvent } from '#platform/log/canonical.ts'
import { loops } from '../loops.ts'
import { type Finding, finding } from './findings.ts'

type AnyLoop = Loop<LoopState, { type: string }, { type: string }, never>

/**
 * Follows every stream by its loop's own table of steps: its versions follow each other, its times do not
 * go back, and no event leads where no step leads, such as to a close before a reply.
 */
export function historyChecker(): (event: LoggedEvent) => Finding[] {
  const byName = new Map(
    // Why `as`: each loop's own types are its own matter; here only its statuses are looked at.
    loops.map(({ loop }) => [
      loop.name,
      { loop: loop as unknown as AnyLoop, edges: new Set(edgesOf(loop.steps).map(String)) },
    ]),
  )
  const streams = new Map<string, { version: number; at: string; state: LoopState | null }>()
  return (event) => {
    const where = `${event.stream} v${event.version}`
    const known = byName.get(event.loop)
    if (known === undefined) return [finding('unknown-loop', where, event.loop)]
    const { loop, edges } = known
    const before = streams.get(event.stream) ?? { version: 0, at: '', state: loop.initial }
    const step = stepOf(loop, before.state, event)
    streams.set(event.stream, { version: event.version, at: event.at, state: step.state })
    const found: Finding[] = []
    if (event.version !== before.version + 1) {
      found.push(finding('missing-version', where, `after version ${before.version}`))
    }
    if (event.at < before.at)
      found.push(finding('backdated', where, `${event.at} after ${before.at}`))
    const closedBare = before.state === null ? null : closedWithoutReply(event, before.state)
    if (closedBare !== null) found.push(finding('closed-without-reply', where, closedBare))
    if (step.fault !== null) found.push(finding('impossible-history', where, step.fault))
    else if (before.state !== null && step.state !== null) {
      const edge = [before.state.status, step.state.status]
      if (edge[0] !== edge[1] && !edges.has(String(edge))) {
        found.push(
          finding('impossible-history', where, `${event.type}: no step from ${edge.join(' to ')}`),
        )
      }
    }
    return found
  }
}

/** The state after an event; null from where a history can no longer be followed. */
function stepOf(loop: AnyLoop, state: LoopState | null, event: LoggedEvent) {
  if (state === null) return { state, fault: null }
  try {
    // Why `as`: an event of a type that the loop does not know leads to no state.
    const after = loop.evolve(state, { ...event.body, type: event.type }) as LoopState | undefined
    if (after === undefined) return { state: null, fault: `${event.type}: there is no such event` }
    return { state: after, fault: null }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { state: null, fault: `${event.type}: ${why}` }
  }
}

/** An appeal is closed as answered only after a reply, and as resolved only when that was confirmed (A3, A12). */
function closedWithoutReply({ loop, type, body }: LoggedEvent, state: LoopState): string | null {
  if (loop !== 'appeal' || type !== 'closed') return null
  // Why `as`: the state was folded from this stream by the loop of appeals.
  const { reply, solved } = state as LoopState & { reply: object | null; solved: boolean | null }
  if (reply === null) return `closed as ${body.end} before any reply`
  return body.end === 'resolved' && solved !== true
    ? 'closed as resolved, confirmed by nobody'
    : null
}
