import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../api.ts'
import { type AppealSearch, listInput, readAppealSearch } from './search.ts'

const refresh = 60_000

/** The appeals that the filters let through, page after page, in the server's order. */
export function useAppeals(search: AppealSearch) {
  const input = listInput(search)
  return useInfiniteQuery({
    queryKey: ['appeals', 'list', input],
    queryFn: ({ pageParam }) =>
      api.appeals.list({ ...input, limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: refresh,
  })
}

/** How many are in each status, of those the region and office filters let through. */
export function useCounts({ region, office }: AppealSearch) {
  const input = { ...(region && { regionId: region }), ...(office && { officeId: office }) }
  return useQuery({
    queryKey: ['appeals', 'counts', input],
    queryFn: () => api.appeals.counts(input),
    placeholderData: keepPreviousData,
    refetchInterval: refresh,
  })
}

export function useAppeal(appealId: string) {
  return useQuery({
    queryKey: ['appeals', 'one', appealId],
    queryFn: () => api.appeals.get({ appealId }),
    staleTime: 0,
  })
}

/** The filters in the URL, and a way to change them; the three lists of appeals share it. */
export function useAppealSearch(): [AppealSearch, (changed: AppealSearch) => void] {
  const search = readAppealSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (changed: AppealSearch) =>
    void navigate({ to: '.', search: changed, replace: search.appeal !== undefined })
  return [search, change]
}
