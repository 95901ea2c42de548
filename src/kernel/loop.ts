import type { Role } from '#kernel/actor.ts'
import { declareRefusals } from '#kernel/refusal.ts'

/** One row of a loop's table of steps: from which statuses, by which roles, to which statuses. */
export type Step<Status extends string = string> = {
  readonly from: readonly Status[]
  readonly by: readonly Role[]
  /** `same`: the step adds to the record and leaves the status as it is. */
  readonly to: readonly Status[] | 'same'
}

/** What every state of every loop has. */
export type LoopState = { readonly status: string }
type Typed = { readonly type: string }

/** A loop is data plus pure functions: the steps, one rule a step, and how events change state. */
export type Loop<State extends LoopState, Command extends Typed, Event extends Typed, Facts> = {
  readonly name: string
  readonly steps: { readonly [T in Command['type']]: Step<State['status']> }
  readonly initial: State
  readonly rules: {
    readonly [T in Command['type']]: (
      state: State,
      command: Extract<Command, { type: T }>,
      facts: Facts,
    ) => Event[]
  }
  readonly evolve: (state: State, event: Event) => State
  /** Whether this actor, whose role may take the step, stands on the side in this record that may. */
  readonly owns?: (state: State, step: Command['type'], facts: Facts) => boolean
}

export const loopRefusal = declareRefusals({
  'loop/wrong-status': 'conflict',
  'loop/not-your-step': 'forbidden',
  'loop/not-yours': 'forbidden',
})

/** The events a command causes, or a refusal: the role and the status are checked before the rule. */
export function decide<
  S extends LoopState,
  C extends Typed,
  E extends Typed,
  F extends { actor: { role: Role } },
>(loop: Loop<S, C, E, F>, state: S, command: C, facts: F): E[] {
  const name: C['type'] = command.type
  const step = loop.steps[name]
  if (!step.by.includes(facts.actor.role)) throw loopRefusal('loop/not-your-step', { step: name })
  if (loop.owns?.(state, name, facts) === false) throw loopRefusal('loop/not-yours', { step: name })
  if (!step.from.includes(state.status)) {
    throw loopRefusal('loop/wrong-status', { step: name, status: state.status })
  }
  const events = loop.rules[name](state, command as Extract<C, { type: C['type'] }>, facts)
  const after = events.reduce(loop.evolve, state)
  if (!targets(step, state.status).includes(after.status)) {
    throw new Error(
      `${loop.name}: step ${name} may not lead from ${state.status} to ${after.status}`,
    )
  }
  return events
}

function targets(step: Step, before: string): readonly string[] {
  return step.to === 'same' ? [before] : step.to
}

/** The steps a role may take from a status, in the table's order. */
export function openSteps(
  steps: { readonly [name: string]: Step },
  status: string,
  role: Role,
): string[] {
  return Object.entries(steps)
    .filter(([, step]) => step.from.includes(status) && step.by.includes(role))
    .map(([name]) => name)
}

/** Every edge (status before, status after) that the table of steps allows. */
export function edgesOf(steps: { readonly [name: string]: Step }): [string, string][] {
  const edges = Object.values(steps).flatMap((step) =>
    step.from.flatMap((before) =>
      targets(step, before).map((after): [string, string] => [before, after]),
    ),
  )
  return [...new Map(edges.map((edge) => [edge.join('>'), edge])).values()].sort()
}
