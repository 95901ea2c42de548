import type { Role } from './actor.ts'
import { decide, type Loop, type LoopState } from './loop.ts'
import { Refusal } from './refusal.ts'

/** What may be tried in a state: a command, with what its rule may know. */
export type Try<Command, Facts> = { command: Command; facts: Facts }

export type Explored<State> = {
  /** One state for each key, with the fewest steps to it. */
  states: ReadonlyMap<string, { state: State; depth: number }>
  edges: readonly { from: string; step: string; by: Role; to: string }[]
  /** States from which neither an end is reached nor a state the depth left unexplored. */
  deadEnds: readonly string[]
  /** Whether every state had all its tries taken before the depth ran out. */
  complete: boolean
}

type Typed = { type: string }

/** Walks a loop through every try from every state reached, breadth first, telling states apart by `keyOf`. */
export function explore<
  S extends LoopState,
  C extends Typed,
  E extends Typed,
  F extends { actor: { role: Role } },
>(
  loop: Loop<S, C, E, F>,
  options: {
    tries: (state: S) => readonly Try<C, F>[]
    keyOf: (state: S) => string
    isEnd: (state: S) => boolean
    depth: number
    /** Sees every step that is taken, with the states themselves. */
    watch?: (before: S, taken: Try<C, F>, after: S) => void
  },
): Explored<S> {
  const { tries, keyOf, isEnd, depth, watch } = options
  const states = new Map([[keyOf(loop.initial), { state: loop.initial, depth: 0 }]])
  const edges = new Map<string, { from: string; step: string; by: Role; to: string }>()
  for (const [from, { state, depth: at }] of states) {
    for (const taken of at < depth ? tries(state) : []) {
      const { command, facts } = taken
      const after = next(loop, state, command, facts)
      if (after === null) continue
      watch?.(state, taken, after)
      const to = keyOf(after)
      if (!states.has(to)) states.set(to, { state: after, depth: at + 1 })
      const edge = { from, step: command.type, by: facts.actor.role, to }
      edges.set(Object.values(edge).join('>'), edge)
    }
  }
  const left = ({ state, depth: at }: { state: S; depth: number }) => at >= depth && !isEnd(state)
  const complete = ![...states.values()].some(left)
  const open = [...states].filter(([, one]) => isEnd(one.state) || left(one)).map(([key]) => key)
  const all = [...edges.values()]
  const alive = backFrom(open, all)
  return {
    states,
    edges: all,
    deadEnds: [...states.keys()].filter((key) => !alive.has(key)),
    complete,
  }
}

function next<
  S extends LoopState,
  C extends Typed,
  E extends Typed,
  F extends { actor: { role: Role } },
>(loop: Loop<S, C, E, F>, state: S, command: C, facts: F): S | null {
  try {
    return decide(loop, state, command, facts).reduce(loop.evolve, state)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Every state from which one of these can be reached. */
function backFrom(
  ends: readonly string[],
  edges: readonly { from: string; to: string }[],
): Set<string> {
  const into = Map.groupBy(edges, ({ to }) => to)
  const alive = new Set(ends)
  for (const key of alive) for (const { from } of into.get(key) ?? []) alive.add(from)
  return alive
}
