import type { DeskStep } from './desk-steps.ts'

/** Why memory only: what was typed is about enterprises, and clerks share computers. */
const typed = new Map<string, unknown>()
const keyOf = (appealId: string, step: DeskStep) => `${appealId} ${step}`

/** Keeps what was typed for a step while the clerk looks at another appeal. */
export function keepTyped(appealId: string, step: DeskStep, values: object): void {
  typed.set(keyOf(appealId, step), values)
}

export function forgetTyped(appealId: string, step: DeskStep): void {
  typed.delete(keyOf(appealId, step))
}

/** What was typed before for this step, over what the form begins with. */
export function withTyped<Values extends object>(
  appealId: string,
  step: DeskStep,
  initial: Values,
): Values {
  // Why `as`: only this step's form keeps values under this key.
  const before = typed.get(keyOf(appealId, step)) as Partial<Values> | undefined
  return { ...initial, ...before }
}
