import { implement } from '@orpc/server'
import { type RequestContext, type RequestCtx, serve } from '#platform/http/serve.ts'
import {
  describeOffice,
  identityOf,
  mergeEnterprise,
  registerEnterprises,
  setChain,
} from './commands.ts'
import { peopleContract } from './contract.ts'
import { clearCookie, cookieOf } from './cookie.ts'
import { checkCreditCode } from './domain/credit-code.ts'
import { describeCity, describeSession, inDirectory, listEnterprises } from './queries.ts'
import { classOfToken } from './secrets.ts'
import { endSession } from './sessions.ts'
import { signInByLink } from './sign-in/proofs.ts'
import { serveGuess } from './sign-in/serve-guess.ts'
import { selectEnterprises, selectOffices } from './store.ts'

const on = implement(peopleContract).$context<RequestContext>()

export const peopleRoutes = {
  session: on.session.handler(serve((ctx) => describeSession(ctx))),
  signIn: on.signIn.handler(
    serveGuess(
      (ctx, { token }) => signInByLink(ctx, token),
      ({ token }) => classOfToken(token),
    ),
  ),
  signOut: on.signOut.handler(serve((ctx) => signOut(ctx))),
  city: on.city.handler(serve((ctx) => describeCity(ctx))),
  enterprises: on.enterprises.handler(serve(listEnterprises)),
  registerEnterprise: on.registerEnterprise.handler(
    serve(async (ctx, given) => {
      const [enterpriseId] = await registerEnterprises(ctx, [given])
      // Why not opened: what was just sealed is in no transaction that has ended, and is known here.
      const row = await rowOf(ctx, enterpriseId ?? '')
      const { creditCode } = given
      const code = creditCode === undefined ? null : checkCreditCode(creditCode)
      return { ...row, ...identityOf(given, code?.ok ? code.code : null) }
    }),
  ),
  describeOffice: on.describeOffice.handler(
    serve(async (ctx, given) => {
      await describeOffice(ctx, given)
      return selectOffices(ctx).where('office_id', '=', given.officeId).executeTakeFirstOrThrow()
    }),
  ),
  setChain: on.setChain.handler(
    serve(async (ctx, { enterpriseId, ...chain }) => {
      await setChain(ctx, enterpriseId, chain)
      return oneEnterprise(ctx, enterpriseId)
    }),
  ),
  mergeEnterprise: on.mergeEnterprise.handler(
    serve(async (ctx, { enterpriseId, into }) => {
      await mergeEnterprise(ctx, enterpriseId, into)
      return oneEnterprise(ctx, enterpriseId)
    }),
  ),
  checkCreditCode: on.checkCreditCode.handler(
    serve(async (_, { code }) => {
      const checked = checkCreditCode(code)
      return checked.ok
        ? { ok: true, code: checked.code, warning: checked.warning ?? null, reason: null }
        : { ok: false, code: null, warning: null, reason: checked.reason }
    }),
  ),
}

const rowOf = (ctx: RequestCtx, enterpriseId: string) =>
  selectEnterprises(ctx).where('enterprise_id', '=', enterpriseId).executeTakeFirstOrThrow()

async function oneEnterprise(ctx: RequestCtx, enterpriseId: string) {
  const [enterprise] = await inDirectory(ctx, [await rowOf(ctx, enterpriseId)])
  if (enterprise === undefined) throw new Error('An enterprise without an identity.')
  return enterprise
}

async function signOut(ctx: RequestCtx) {
  const token = cookieOf(ctx.request)
  if (token !== null) await endSession(ctx.tx, token, ctx.now)
  clearCookie(ctx.reply)
  return { signedIn: false as const }
}
