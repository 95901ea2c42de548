import { Navigate } from '@tanstack/react-router'
import { pagesOf } from './menu.ts'
import { NotFound } from './NotFound.tsx'
import { useSession } from './queries.ts'

/** The desk's first page is the first one of the role. */
export function Home() {
  const [home] = pagesOf(useSession().role)
  return home ? <Navigate to={home.to} search={home.search ?? {}} replace /> : <NotFound />
}
