import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { changeRules } from './commands.ts'
import { rulesContract } from './contract.ts'
import { describeRules, describeVersion, listPresets, listVersions } from './queries.ts'

const on = implement(rulesContract).$context<RequestContext>()

export const rulesRoutes = {
  current: on.current.handler(serve((ctx) => describeRules(ctx))),
  versions: on.versions.handler(serve(listVersions)),
  presets: on.presets.handler(serve(async () => listPresets())),
  change: on.change.handler(
    serve(async (ctx, change) => describeVersion(await changeRules(ctx, change))),
  ),
}
