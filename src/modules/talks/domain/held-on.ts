import type { Day } from '#kernel/day.ts'
import { isWorkingDay, type WorkingCalendar } from '#kernel/working-days.ts'
import { proposalFor } from './dates.ts'
import { refusal } from './refusals.ts'

/** A talk is held on a worked day from today on; one that is off is refused with what is proposed. */
export function checkHeldOn(
  heldOn: Day,
  { calendar, today }: { calendar: WorkingCalendar; today: Day },
): void {
  if (heldOn < today) throw refusal('talks/day-past', { field: 'heldOn' })
  if (isWorkingDay(calendar, heldOn)) return
  const { advice, nextWorkingDay, notice } = proposalFor(calendar, heldOn)
  throw refusal('talks/day-off', { field: 'heldOn', advice, nextWorkingDay, notice })
}
