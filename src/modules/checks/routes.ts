import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { assignCheck, findCheck, reopenFound, settleCheck } from './commands.ts'
import { checksContract } from './contract.ts'
import { describeFlag, listFlags } from './flags/queries.ts'
import { describeCheck, listChecks, listPeople, listRelapses, listWeeks } from './queries.ts'

const on = implement(checksContract).$context<RequestContext>()

export const checksRoutes = {
  weeks: on.weeks.handler(serve(listWeeks)),
  list: on.list.handler(serve(listChecks)),
  get: on.get.handler(serve(describeCheck)),
  people: on.people.handler(serve(listPeople)),
  assign: on.assign.handler(serve(assignCheck)),
  find: on.find.handler(serve(findCheck)),
  settle: on.settle.handler(serve(settleCheck)),
  reopen: on.reopen.handler(serve(reopenFound)),
  flags: on.flags.handler(serve(listFlags)),
  flag: on.flag.handler(serve(describeFlag)),
  relapses: on.relapses.handler(serve(listRelapses)),
}
