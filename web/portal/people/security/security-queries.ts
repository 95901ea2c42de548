import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/client.ts'

export type Factors = Awaited<ReturnType<typeof api.people.factors>>

export const factorsQuery = queryOptions({
  queryKey: ['security', 'factors'],
  queryFn: () => api.people.factors({}),
  staleTime: 0,
})

export const sessionsQuery = queryOptions({
  queryKey: ['security', 'sessions'],
  queryFn: () => api.people.sessions({}),
  staleTime: 0,
})
