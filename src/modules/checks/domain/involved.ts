/** Who has dispatched, handled or helped with an appeal, as its record names them. */
export type Involved = { accountIds: readonly string[]; officeIds: readonly string[] }

export type Person = { accountId: string; role: string; officeId: string | null }

/** Whether somebody may not check an appeal: took part in it, or is of an office that did (security.md A10). */
export function isInvolved({ accountIds, officeIds }: Involved, person: Person): boolean {
  if (accountIds.includes(person.accountId)) return true
  if (person.role === 'auditor' || person.role === 'leader') return false
  return person.officeId !== null && officeIds.includes(person.officeId)
}
