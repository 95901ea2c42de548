import { z } from 'zod'
import { promiseFilter, promiseReaders, tag } from '#modules/promises/contract.ts'
import { promiseSources, results } from '#modules/promises/domain/words.ts'
import { count, day, endpoint, id } from '#platform/contract.ts'

const totals = z.object({
  due: count,
  keptInTime: count,
  keptLate: count,
  broken: count,
  open: count,
  /** Withdrawn before it was broken: not among what is due. */
  withdrawn: count,
})

/** What of the ledger rests on the measures of common problems as well. */
export const promisedContract = {
  promiseTotals: endpoint(
    {
      method: 'GET',
      path: '/promise-totals',
      summary: '承诺台账合计：按期兑现、逾期兑现、失约、未到期和撤销，按年、来源与单位',
      tag,
      by: promiseReaders,
    },
    promiseFilter.pick({ year: true, source: true, officeId: true }),
    z.object({
      all: totals,
      bySource: z.array(totals.extend({ source: z.enum([...promiseSources, 'measure']) })),
      byYear: z.array(totals.extend({ year: z.int() })),
    }),
  ),
  promisedMeasures: endpoint(
    {
      method: 'GET',
      path: '/promised-measures',
      summary: '共性问题措施：台账里来自月评议措施的承诺',
      tag,
      by: promiseReaders,
    },
    promiseFilter.pick({ year: true, officeId: true, result: true }),
    z.object({
      items: z.array(
        z.object({
          measureId: id,
          problemId: id,
          number: z.string(),
          text: z.string(),
          officeId: id,
          officeName: z.string(),
          dueOn: day,
          keptOn: day.nullable(),
          light: z.enum(['green', 'yellow', 'red']).nullable(),
          result: z.enum(results),
        }),
      ),
    }),
  ),
}
