import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { sampleContract } from './contract.ts'
import { weeklySample } from './queries.ts'

const on = implement(sampleContract).$context<RequestContext>()

export const sampleRoutes = { sample: on.sample.handler(serve(weeklySample)) }
