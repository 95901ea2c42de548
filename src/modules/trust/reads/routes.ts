import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { readsContract } from './contract.ts'
import { noteRead } from './note.ts'
import { findAppeal, listReaders, listReads } from './queries.ts'

const on = implement(readsContract).$context<RequestContext>()

export const readsRoutes = {
  readers: on.readers.handler(serve(listReaders)),
  print: on.print.handler(
    serve(async (ctx, { appealId }) => {
      await findAppeal(ctx, appealId)
      await noteRead(ctx, { kind: 'print', subjectKind: 'appeal', subjectId: appealId })
      return { noted: true as const }
    }),
  ),
  reads: on.reads.handler(serve(listReads)),
}
