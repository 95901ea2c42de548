/** The roles an account of staff may have. */
export const staffRoles = [
  'coordinator',
  'handler',
  'lead',
  'caller',
  'leader',
  'expert',
  'auditor',
  'admin',
  'security',
] as const

export type StaffRole = (typeof staffRoles)[number]

/** The roles of those who sign in. */
export const accountRoles = ['enterprise', ...staffRoles] as const

/** The roles of design.md section 2; `clock` is the timekeeper that acts when a date has passed. */
export const roles = [...accountRoles, 'public', 'clock'] as const

export type Role = (typeof roles)[number]
