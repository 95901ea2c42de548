import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { type Answer, api } from '#web/desk/api.ts'

export type OnePack = Answer<typeof api.reviews.retrospective>
export type PackInList = Answer<typeof api.reviews.retrospectives>['items'][number]
export type Frozen = NonNullable<OnePack['pack']>

export const usePacks = (kind: PackInList['kind']) =>
  useQuery({
    queryKey: ['packs', 'list', kind],
    queryFn: () => api.reviews.retrospectives({ kind }),
  })

export const usePack = (retrospectiveId: string) =>
  useQuery({
    queryKey: ['packs', 'one', retrospectiveId],
    queryFn: () => api.reviews.retrospective({ retrospectiveId }),
    staleTime: 0,
  })

/** 2026年上半年 of 2026-H1. */
export function periodWords(period: string): string {
  const [year = '', half = 'year'] = period.split('-')
  return t(`packs.period.${half}`, { year })
}
