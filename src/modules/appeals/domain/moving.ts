import type { EventOf } from './events.ts'
import { refusal } from './refusals.ts'
import type { Appeal, Facts } from './types.ts'

/** Whether the next redo lifts it (R6), and so is the bottom-line office's where the city has one. */
export const redoLifts = ({ redoCount }: Appeal, { rules }: Facts): boolean =>
  redoCount + 1 >= rules.lift.atRedo

/**
 * Lifts an appeal a level (R6): it then lies with the bottom-line office, where the city has one.
 * At the highest level there is no further one, and nothing happens.
 */
export function lifting(
  { level }: Appeal,
  officeId: string,
  why: EventOf<'lifted'>['why'],
  { bottomLine, rules, today }: Facts,
): EventOf<'lifted'>[] {
  if (bottomLine !== null && officeId !== bottomLine) {
    throw refusal('appeals/bottom-line-next', { field: 'officeId', officeId: bottomLine })
  }
  const name = rules.lift.levels[level]
  return name === undefined ? [] : [{ type: 'lifted', level: level + 1, name, why, on: today }]
}
