import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'

export type Call = Answer<typeof api.evaluation.calls>['items'][number]
export type Ask = Call['asks'][number]
export type RectificationItem = Answer<typeof api.evaluation.rectifications>['items'][number]
export type Rectification = Answer<typeof api.evaluation.rectification>

const refresh = 60_000

export const useCalls = () =>
  useQuery({
    queryKey: ['calls'],
    queryFn: () => api.evaluation.calls({}),
    staleTime: 0,
    refetchInterval: refresh,
  })

export const useRectifications = (view: 'open' | 'closed') =>
  useInfiniteQuery({
    queryKey: ['rectifications', 'list', view],
    queryFn: ({ pageParam }) =>
      api.evaluation.rectifications({ view, limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: refresh,
  })

export const useRectification = (rectificationId: string) =>
  useQuery({
    queryKey: ['rectifications', 'one', rectificationId],
    queryFn: () => api.evaluation.rectification({ rectificationId }),
    staleTime: 0,
  })
