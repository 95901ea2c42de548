import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useSession } from '../queries.ts'

const refresh = 60_000

/** The periods, the latest first, page after page. */
export function usePeriods() {
  return useInfiniteQuery({
    queryKey: ['talks', 'periods'],
    queryFn: ({ pageParam }) =>
      api.talks.periods({ limit: 20, ...(pageParam && { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: refresh,
  })
}

const periodQuery = (periodId: string) => ({
  queryKey: ['talks', 'period', periodId],
  queryFn: () => api.talks.period({ periodId }),
})

export const usePeriod = (periodId: string) => useQuery(periodQuery(periodId))

/** Several periods with their sessions, as the rota shows them. */
export const useSeveralPeriods = (ids: readonly string[]) =>
  useQueries({ queries: ids.map(periodQuery) })

/** One session of a talk; not to be confused with the session of who is signed in. */
export function useTalk(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'one', sessionId],
    queryFn: () => api.talks.session({ sessionId }),
    staleTime: 0,
    refetchInterval: refresh,
  })
}

export function useRoster(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'roster', sessionId],
    queryFn: () => api.talks.roster({ sessionId }),
  })
}

export function useQuestions(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'questions', sessionId],
    queryFn: () => api.talks.questions({ sessionId }),
  })
}

/** Whether this role sees rosters, questions and fairness; departments never do. */
export function useSeesRosters(): boolean {
  const { role } = useSession()
  return role === 'coordinator' || role === 'leader' || role === 'auditor'
}

/** The topics that a period may be about; the library has no search, so all pages are taken. */
export function useApprovedTopics() {
  return useQuery({
    queryKey: ['talks', 'topics', 'approved'],
    queryFn: async () => {
      const first = await api.talks.topics({ status: 'approved', limit: 50 })
      const all = [...first.items]
      for (let next = first.next; next !== null && all.length < 500; ) {
        const page = await api.talks.topics({ status: 'approved', limit: 50, cursor: next })
        all.push(...page.items)
        next = page.next
      }
      return all
    },
  })
}
/** Topics proposed for the coming days of talks, each with its reasons. */
export function useSuggestions(from: string, enabled = true) {
  return useQuery({
    queryKey: ['talks', 'suggestions', from],
    queryFn: () => api.talks.topicSuggestions({ from, weeks: 8 }),
    enabled,
    retry: false,
  })
}

/** What the last sessions of the same topics promised at this venue, and what became of each. */
export function usePromises(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'promises', sessionId],
    queryFn: () => api.talks.promises({ sessionId }),
  })
}

/** The questions before a session, with the offices that shall answer them. */
export function usePacks(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'packs', sessionId],
    queryFn: () => api.talks.packs({ sessionId }),
  })
}
