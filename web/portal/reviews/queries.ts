import { queryOptions } from '@tanstack/react-query'
import { reviews } from './api.ts'

export type Ballot = Awaited<ReturnType<typeof reviews.ballots>>['items'][number]

/** The common problems this enterprise raised that came before a review. */
export const ballotsQuery = queryOptions({
  queryKey: ['reviews', 'ballots'],
  queryFn: async () => (await reviews.ballots({})).items,
})
