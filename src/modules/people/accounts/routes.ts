import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { askForRole, askToOpen, disableAccount, issueLink } from './commands.ts'
import { accountsContract } from './contract.ts'
import { listAccountEvents, listStaff } from './queries.ts'

const on = implement(accountsContract).$context<RequestContext>()

export const accountsRoutes = {
  accounts: on.accounts.handler(serve(listStaff)),
  accountEvents: on.accountEvents.handler(serve(listAccountEvents)),
  openAccount: on.openAccount.handler(serve(askToOpen)),
  grantRole: on.grantRole.handler(serve(askForRole)),
  disableAccount: on.disableAccount.handler(
    serve(async (ctx, { accountId, reason }) => {
      await disableAccount(ctx, accountId, reason)
      return { disabled: true as const }
    }),
  ),
  issueLink: on.issueLink.handler(serve((ctx, { accountId }) => issueLink(ctx, accountId))),
}
