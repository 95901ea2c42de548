import { useQuery } from '@tanstack/react-query'
import { type Answer, type Appeal, api } from '#web/desk/api.ts'

export type Similar = Answer<typeof api.appeals.similar>['items'][number]

/** The appeals that say the same; asked for only where merging is open. */
export function useSimilar({ appealId, open }: Pick<Appeal, 'appealId' | 'open'>) {
  return useQuery({
    queryKey: ['appeals', 'similar', appealId],
    queryFn: () => api.appeals.similar({ appealId }),
    enabled: open.some(({ step }) => step === 'merge'),
  })
}
