import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, problemOf, type Session } from './api.ts'
import { keptSession } from './talks/console/kept-session.ts'

/** Only a server that could not be reached or was busy is asked again; a refusal stays one. */
const passing = (error: unknown) => [0, 502, 503, 504].includes(problemOf(error).status)

/** Why `always`: without a network a call is to fail and say so, not to wait unseen. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (times, error) => times < 2 && passing(error),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Why never stale: a session that ends while somebody types must not take the form away. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.people.session({}).catch(keptSession),
  staleTime: Number.POSITIVE_INFINITY,
})

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in; every page of the desk is inside a session. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('A desk page was drawn without a session.')
  return session
}

/** The city's regions, offices, industries and limits. */
export function useCity() {
  return useQuery({
    queryKey: ['city'],
    queryFn: () => api.people.city({}),
    staleTime: 300_000,
  })
}
