import type { StaffRole } from '#kernel/roles.ts'
import { officeRoles } from './words.ts'

/**
 * The only roles that one person may have beside each other, on accounts of their own. Whoever
 * administers or audits does nothing else (三员分立); whoever assigns does not handle, and whoever asks
 * the enterprise afterwards did neither (A10).
 */
const together: readonly (readonly [StaffRole, StaffRole])[] = [
  ['coordinator', 'expert'],
  ['handler', 'expert'],
  ['lead', 'expert'],
  ['caller', 'expert'],
  ['leader', 'expert'],
  ['lead', 'leader'],
]

/** Whether one person may have both roles; a role goes with itself, as in two offices. */
export function goTogether(one: StaffRole, other: StaffRole): boolean {
  if (one === other) return true
  return together.some((pair) => pair.includes(one) && pair.includes(other))
}

export const needsOffice = (role: StaffRole): boolean => officeRoles.some((one) => one === role)
