import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

export const currentRules = queryOptions({
  queryKey: ['rules', 'current'],
  queryFn: () => api.rules.current({}),
})

/** The shipped sets of rules, which only another release changes. */
export function usePresets() {
  return useQuery({
    queryKey: ['presets'],
    queryFn: () => api.rules.presets({}),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The history, a page at a time, the newest first. */
export function useVersions() {
  return useInfiniteQuery({
    queryKey: ['rules', 'versions'],
    queryFn: ({ pageParam }) => api.rules.versions(pageParam ? { before: pageParam } : {}),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
}
