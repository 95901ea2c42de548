import { infiniteQueryOptions, QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { api, problemOf } from '../client.ts'
import { newKey } from '../ui/new-key.ts'

/** A refusal stays a refusal; only a fault or a lost connection is tried again. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && (problemOf(error).status === 0 || problemOf(error).status >= 500)

export const queries = new QueryClient({
  defaultOptions: {
    // Why: an action without a network must fail at once and say so, not wait in silence.
    queries: { retry: worthRetrying, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

const call = () => ({ context: { key: newKey() } })

export type Session = Awaited<ReturnType<typeof api.people.session>>
export type City = Awaited<ReturnType<typeof api.people.city>>
export type Appeal = Awaited<ReturnType<typeof api.appeals.get>>
export type Item = Awaited<ReturnType<typeof api.appeals.list>>['items'][number]
export type View = 'open' | 'closed' | 'all'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.people.session({}, call()),
  staleTime: 60_000,
})

export const cityQuery = queryOptions({
  queryKey: ['city'],
  queryFn: () => api.people.city({}, call()),
  staleTime: 3_600_000,
})

export const countsQuery = queryOptions({
  queryKey: ['appeals', 'counts'],
  queryFn: () => api.appeals.counts({}, call()),
})

export const listQuery = (view: View, status?: Item['status']) =>
  infiniteQueryOptions({
    queryKey: ['appeals', 'list', view, status ?? null],
    queryFn: ({ pageParam }) =>
      api.appeals.list(
        {
          view,
          ...(status === undefined ? {} : { status }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        call(),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export type Receipts = Awaited<ReturnType<typeof api.appeals.receipts>>

export const receiptsQuery = (appealId: string) =>
  queryOptions({
    queryKey: ['appeals', 'receipts', appealId],
    queryFn: () => api.appeals.receipts({ appealId }, call()),
    // Why: what waits for the signer is there in a moment.
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.state === 'waiting') ? 5_000 : false,
  })

export const readersQuery = (appealId: string) =>
  queryOptions({
    queryKey: ['appeals', 'readers', appealId],
    queryFn: () => api.trust.readers({ appealId }, call()),
  })

/** Says that an appeal's page is being printed; a print is not held up by it. */
export function notePrint(appealId: string): void {
  api.trust.print({ appealId }, call()).catch(() => undefined)
}

export const appealQuery = (appealId: string) =>
  queryOptions({
    queryKey: ['appeals', 'one', appealId],
    queryFn: () => api.appeals.get({ appealId }, call()),
  })

/** How many messages are unread; asked again now and then, and on coming back. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: async () => (await api.notices.list({ limit: 1 }, call())).unread,
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
})

/** Forgets all that belongs to one account: another may sign in on the same telephone. */
export function forgetAccount(queries: QueryClient): void {
  const everyones = ['session', 'city']
  queries.removeQueries({ predicate: ({ queryKey }) => !everyones.includes(String(queryKey[0])) })
}

export const useSession = () => useQuery(sessionQuery)
export const useCity = () => useQuery(cityQuery)

export const identityReadsQuery = (appealId: string) =>
  queryOptions({
    queryKey: ['appeals', 'identity-reads', appealId],
    queryFn: () => api.appeals.identityReads({ appealId }, call()),
  })
