import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { giveConsent } from './commands.ts'
import { rightsContract } from './contract.ts'
import { askErasure, askErasureAll, proposeErasure, refuseErasure } from './erasure-commands.ts'
import { gatherMyData } from './my-data.ts'
import { listErasures, showNotice } from './queries.ts'

const on = implement(rightsContract).$context<RequestContext>()

export const rightsRoutes = {
  privacyNotice: on.privacyNotice.handler(serve((ctx) => showNotice(ctx))),
  giveConsent: on.giveConsent.handler(serve(giveConsent)),
  myData: on.myData.handler(serve((ctx) => gatherMyData(ctx))),
  askErasure: on.askErasure.handler(serve(askErasure)),
  askErasureAll: on.askErasureAll.handler(serve(askErasureAll)),
  erasures: on.erasures.handler(serve(listErasures)),
  proposeErasure: on.proposeErasure.handler(serve(proposeErasure)),
  refuseErasure: on.refuseErasure.handler(serve(refuseErasure)),
}
