import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../queries.ts'

/** The way to an appeal on the page where this role reads appeals. */
export function AppealLink({ appealId, children }: { appealId: string; children: ReactNode }) {
  const { role } = useSession()
  return (
    <Link to={role === 'caller' ? '/calls' : '/inbox'} search={{ view: 'all', appeal: appealId }}>
      {children}
    </Link>
  )
}
