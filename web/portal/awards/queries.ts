import { queryOptions } from '@tanstack/react-query'
import { awards } from './api.ts'

export type Cycle = Awaited<ReturnType<typeof awards.cycles>>['items'][number]
export type MyCase = Awaited<ReturnType<typeof awards.myCases>>['items'][number]
export type Paper = Awaited<ReturnType<typeof awards.ballotPaper>>
export type GoodCase = Awaited<ReturnType<typeof awards.goodCase>>
export type Listed = Awaited<ReturnType<typeof awards.caseLibrary>>['items'][number]

export const cyclesQuery = queryOptions({
  queryKey: ['awards', 'cycles'],
  queryFn: async () => (await awards.cycles({})).items,
})

export const cycleQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['awards', 'cycle', cycleId],
    queryFn: () => awards.cycle({ cycleId }),
  })

export const myCasesQuery = queryOptions({
  queryKey: ['awards', 'mine'],
  queryFn: async () => (await awards.myCases({})).items,
})

export const paperQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['awards', 'paper', cycleId],
    queryFn: () => awards.ballotPaper({ cycleId }),
  })

export type Sought = { environment: string; regionId: string; industry: string; q: string }

export const libraryQuery = ({ environment, regionId, industry, q }: Sought) =>
  queryOptions({
    queryKey: ['awards', 'library', environment, regionId, industry, q],
    queryFn: () =>
      awards.caseLibrary({
        limit: 50,
        ...(q && { q }),
        ...(regionId && { regionId }),
        ...(industry && { industry }),
        // Why `as`: the choices are the environments there are.
        ...(environment && { environment: environment as Listed['environment'] }),
      }),
  })

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['awards', 'case', caseId],
    queryFn: () => awards.goodCase({ caseId }),
  })
