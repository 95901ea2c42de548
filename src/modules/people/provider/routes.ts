import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { counted } from '../sign-in/serve-guess.ts'
import { begin, end } from './begun.ts'
import { providerContract } from './contract.ts'
import { bindIdentity, ownIdentity, signInAs, unbindIdentity } from './identities.ts'
import type { Provider } from './provider.ts'

const on = implement(providerContract).$context<RequestContext>()

/** Signing in by the city's own provider, where it has one. Whatever may be guessed at is counted. */
export const providerRoutes = (provider: Provider | null) => ({
  provider: on.provider.handler(async () => ({ name: provider?.name ?? null })),
  providerToSignIn: on.providerToSignIn.handler(({ context }) =>
    counted(context, () => begin(context, provider, 'sign-in')),
  ),
  signInByProvider: on.signInByProvider.handler((served) => {
    const { context, input: returned } = served
    return counted(context, async () => {
      const shown = await end(context, provider, { purpose: 'sign-in', returned })
      return serve(
        (ctx) => signInAs(ctx, shown),
        () => 'staff',
      )(served)
    })
  }),
  identity: on.identity.handler(serve((ctx) => ownIdentity(ctx))),
  providerToBind: on.providerToBind.handler(({ context }) => begin(context, provider, 'bind')),
  bindIdentity: on.bindIdentity.handler((served) => {
    const { context, input: returned } = served
    return counted(context, async () => {
      const shown = await end(context, provider, { purpose: 'bind', returned })
      return serve((ctx) => bindIdentity(ctx, shown))(served)
    })
  }),
  unbindIdentity: on.unbindIdentity.handler(serve((ctx) => unbindIdentity(ctx))),
})
