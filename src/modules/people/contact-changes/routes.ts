import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { serveGuess } from '../sign-in/serve-guess.ts'
import { changeContacts } from './commands.ts'
import { contactsContract } from './contract.ts'
import { showContacts, shown } from './queries.ts'
import { undoByLink, undoOwn } from './undo.ts'

const on = implement(contactsContract).$context<RequestContext>()

export const contactsRoutes = {
  contacts: on.contacts.handler(serve((ctx) => showContacts(ctx))),
  changeContacts: on.changeContacts.handler(
    serve(async (ctx, given) => {
      const change = await changeContacts(ctx, ctx.actor.enterpriseId ?? '', given)
      // Why not opened: what was just sealed is in no transaction that has ended, and is known here.
      const { change: _, ...before } = await showContacts(ctx)
      return {
        contactName: given.contactName ?? before.contactName,
        contactPhone: given.contactPhone ?? before.contactPhone,
        change: shown(change),
      }
    }),
  ),
  correctContacts: on.correctContacts.handler(
    serve((ctx, { enterpriseId, ...given }) => changeContacts(ctx, enterpriseId, given)),
  ),
  undoContacts: on.undoContacts.handler(serve((ctx) => undoOwn(ctx))),
  undoContactsByLink: on.undoContactsByLink.handler(
    serveGuess(
      (ctx, { token }) => undoByLink(ctx, token),
      () => 'enterprise',
    ),
  ),
}
