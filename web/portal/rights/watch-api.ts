import addresses from 'virtual:contract-of-watch'
import { queryOptions } from '@tanstack/react-query'
import { clientOf } from '#web/client.ts'

// Why apart: only an appeal's page asks these, and the way to an appeal submitted is to stay light.
/** What enterprises may say of what was done to them. */
export const { watch } = clientOf(addresses)

export const reportsQuery = (appealId: string) =>
  queryOptions({
    queryKey: ['rights', 'reports', appealId],
    queryFn: async () => (await watch.retaliationReports({ appealId })).items,
  })
