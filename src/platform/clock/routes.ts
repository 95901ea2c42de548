import { implement } from '@orpc/server'
import { type RequestContext, serve } from '../http/serve.ts'
import { describeClock, resumeClock } from './commands.ts'
import { clockContract } from './contract.ts'

const on = implement(clockContract).$context<RequestContext>()

export const clockRoutes = {
  get: on.get.handler(serve((ctx) => describeClock(ctx))),
  resume: on.resume.handler(serve(resumeClock)),
}
