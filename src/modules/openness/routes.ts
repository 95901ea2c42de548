import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { prepareEdition, proposeSetting } from './commands.ts'
import { opennessContract } from './contract.ts'
import { listPublications, showPublication } from './queries.ts'

const on = implement(opennessContract).$context<RequestContext>()

export const opennessRoutes = {
  publications: on.publications.handler(serve((ctx) => listPublications(ctx))),
  publication: on.publication.handler(serve(showPublication)),
  preparePublication: on.preparePublication.handler(serve(prepareEdition)),
  setPublication: on.setPublication.handler(serve(proposeSetting)),
}
