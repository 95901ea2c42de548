import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'
import { useSession } from '../queries.ts'

export type Review = Answer<typeof api.reviews.review>
export type ReviewInList = Answer<typeof api.reviews.reviews>['items'][number]
export type AgendaItem = Review['agenda'][number]
export type Item = Answer<typeof api.reviews.item>
export type SuggestedItem = Answer<typeof api.reviews.suggestedAgenda>['items'][number]
export type FollowedMeasure = Answer<typeof api.reviews.reviewMeasures>['items'][number]
export type Reforms = Answer<typeof api.reviews.reviewReforms>
export type Rota = Answer<typeof api.reviews.rota>
export type Convener = Rota['conveners'][number]
export type Scores = NonNullable<Item['scores']>

const refresh = 60_000

/** The reviews, the latest month first, page after page. */
export function useReviews() {
  return useInfiniteQuery({
    queryKey: ['reviews', 'list'],
    queryFn: ({ pageParam }) =>
      api.reviews.reviews({ limit: 20, ...(pageParam && { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: refresh,
  })
}

export const useReview = (reviewId: string) =>
  useQuery({
    queryKey: ['reviews', 'one', reviewId],
    queryFn: () => api.reviews.review({ reviewId }),
    staleTime: 0,
    refetchInterval: refresh,
  })

export const useItem = (itemId: string) =>
  useQuery({
    queryKey: ['reviews', 'item', itemId],
    queryFn: () => api.reviews.item({ itemId }),
    staleTime: 0,
    refetchInterval: refresh,
  })

export const useSuggestions = (reviewId: string) =>
  useQuery({
    queryKey: ['reviews', 'suggestions', reviewId],
    queryFn: () => api.reviews.suggestedAgenda({ reviewId }),
  })

export const useRota = (enabled = true) =>
  useQuery({ queryKey: ['reviews', 'rota'], queryFn: () => api.reviews.rota({}), enabled })

/** The leaders and experts a coordinator may name. */
export const useReviewPeople = () =>
  useQuery({
    queryKey: ['reviews', 'people'],
    queryFn: () => api.reviews.reviewPeople({}),
    staleTime: 300_000,
  })

export const useMeasures = (reviewId?: string) =>
  useQuery({
    queryKey: ['reviews', 'measures', reviewId],
    queryFn: () => api.reviews.reviewMeasures(reviewId === undefined ? {} : { reviewId }),
  })

export const useReforms = () =>
  useQuery({ queryKey: ['reviews', 'reforms'], queryFn: () => api.reviews.reviewReforms({}) })

/** Whether this person sees the whole of a review: rota, papers and what became of its measures. */
export function useSeesAll(): boolean {
  const { role } = useSession()
  return role === 'coordinator' || role === 'leader' || role === 'auditor'
}

/** Whether this person makes reviews up: a coordinator of the whole city. */
export function useRunsReviews(): boolean {
  const { role, regionId } = useSession()
  return role === 'coordinator' && regionId === null
}
