import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'
import type { PromiseSearch } from './promise-search.ts'

export type PromiseInList = Answer<typeof api.promises.promises>['items'][number]
export type OnePromise = Answer<typeof api.promises.promise>
export type PromiseTotals = Answer<typeof api.promises.promiseTotals>
export type PromisedMeasure = Answer<typeof api.promises.promisedMeasures>['items'][number]

/** The ledger, what is still owed first, page after page. */
export const usePromises = (search: PromiseSearch) =>
  useInfiniteQuery({
    queryKey: ['promises', 'list', search],
    queryFn: ({ pageParam }) =>
      api.promises.promises({ limit: 20, ...search, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const usePromise = (promiseId: string) =>
  useQuery({
    queryKey: ['promises', 'one', promiseId],
    queryFn: () => api.promises.promise({ promiseId }),
    staleTime: 0,
  })

export function usePromiseTotals({ year, source, officeId }: PromiseSearch) {
  const asked = { ...(year && { year }), ...(source && { source }), ...(officeId && { officeId }) }
  return useQuery({
    queryKey: ['promises', 'totals', asked],
    queryFn: () => api.promises.promiseTotals(asked),
  })
}

export function usePromisedMeasures({ year, officeId, result }: PromiseSearch) {
  const asked = { ...(year && { year }), ...(result && { result }), ...(officeId && { officeId }) }
  return useQuery({
    queryKey: ['promises', 'measures', asked],
    queryFn: () => api.promises.promisedMeasures(asked),
  })
}
