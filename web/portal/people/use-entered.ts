import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '../places.tsx'
import { forgetAccount, type Session, sessionQuery } from '../queries.ts'

/**
 * Leads on whoever has just signed in: enterprises home, staff to the desk. An enterprise that has shown
 * one factor of two stays to show the other.
 */
export function useEntered() {
  const queries = useQueryClient()
  const navigate = useGo()
  return async (session: Session, { staff = false } = {}) => {
    // Why: the header asked who is here before the sign-in; its answer may come after it.
    await queries.cancelQueries({ queryKey: sessionQuery.queryKey })
    forgetAccount(queries)
    queries.setQueryData(sessionQuery.queryKey, session)
    if (session.role === 'enterprise' || session.heldUntil !== null)
      return navigate({ to: '/', replace: true })
    if (staff || !session.restricted) location.assign('/desk/')
  }
}
