import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

export type Check = Answer<typeof api.checks.get>
export type CheckInList = Answer<typeof api.checks.list>['items'][number]
export type Flag = Answer<typeof api.checks.flags>['items'][number]
export type FlagShown = Answer<typeof api.checks.flag>
export type Signal = Flag['signals'][number]
export type View = 'open' | 'false' | 'all'

export const useChecks = (view: View) =>
  useInfiniteQuery({
    queryKey: ['checks', 'list', view],
    queryFn: ({ pageParam }) =>
      api.checks.list({ view, limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const useCheck = (checkId: string) =>
  useQuery({
    queryKey: ['checks', 'one', checkId],
    queryFn: () => api.checks.get({ checkId }),
    staleTime: 0,
  })

export const useCheckers = () =>
  useQuery({ queryKey: ['checks', 'people'], queryFn: () => api.checks.people({}) })

export const useWeeks = () =>
  useQuery({ queryKey: ['checks', 'weeks'], queryFn: () => api.checks.weeks({}) })

export const useFlags = () =>
  useInfiniteQuery({
    queryKey: ['checks', 'flags'],
    queryFn: ({ pageParam }) =>
      api.checks.flags({ limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const useFlag = (appealId: string, version: number) =>
  useQuery({
    queryKey: ['checks', 'flag', appealId, version],
    queryFn: () => api.checks.flag({ appealId, version }),
  })

export const useRelapses = () =>
  useQuery({ queryKey: ['checks', 'relapses'], queryFn: () => api.checks.relapses({}) })
