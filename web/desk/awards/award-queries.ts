import { useQuery } from '@tanstack/react-query'
import { type Answer, api } from '../api.ts'
import { useSession } from '../queries.ts'

export type Cycle = Answer<typeof api.awards.cycle>
export type CycleInList = Answer<typeof api.awards.cycles>['items'][number]
export type CaseInList = Cycle['cases'][number]
export type GoodCase = Answer<typeof api.awards.goodCase>
export type Adoption = GoodCase['spread'][number]

const refresh = 60_000

export const useCycles = () =>
  useQuery({
    queryKey: ['awards', 'cycles'],
    queryFn: () => api.awards.cycles({}),
    refetchInterval: refresh,
  })

export const useCycle = (cycleId: string) =>
  useQuery({
    queryKey: ['awards', 'cycle', cycleId],
    queryFn: () => api.awards.cycle({ cycleId }),
    refetchInterval: refresh,
  })

export const useCase = (caseId: string) =>
  useQuery({
    queryKey: ['awards', 'case', caseId],
    queryFn: () => api.awards.goodCase({ caseId }),
    staleTime: 0,
  })

type Sought = { environment?: string; industry?: string; regionId?: string; q?: string }

export const useLibrary = (sought: Sought) =>
  useQuery({
    queryKey: ['awards', 'library', sought],
    queryFn: () =>
      api.awards.caseLibrary({
        limit: 50,
        ...(sought.q && { q: sought.q }),
        ...(sought.industry && { industry: sought.industry }),
        ...(sought.regionId && { regionId: sought.regionId }),
        // Why `as`: the choices are the environments there are.
        ...(sought.environment && {
          environment: sought.environment as CaseInList['environment'],
        }),
      }),
  })

export const useSpread = () =>
  useQuery({ queryKey: ['awards', 'spread'], queryFn: () => api.awards.caseSpread({}) })

/** Whether this person runs rounds: a coordinator of the whole city. */
export function useRunsAwards(): boolean {
  const { role, regionId } = useSession()
  return role === 'coordinator' && regionId === null
}
