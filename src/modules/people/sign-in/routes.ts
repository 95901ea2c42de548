import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { signInContract } from './contract.ts'
import { describeFactors } from './factors.ts'
import { ownSession } from './own-session.ts'
import { endOwnSession, listOwnSessions } from './own-sessions.ts'
import { classOfPasskey, type SignedByPasskey } from './passkeys.ts'
import {
  askForGenerator,
  askToConfirm,
  askToEnrol,
  askToSignIn,
  confirm,
  enrolGenerator,
  enrolPasskey,
  removeFactor,
  signInByPasskey,
} from './proofs.ts'
import { serveGuess } from './serve-guess.ts'
import { askForCode, signInByCode, waysIn } from './serve-phone.ts'

const on = implement(signInContract).$context<RequestContext>()
// Why `as`: the schema leaves out what the library does not read.
const asSigned = (response: unknown) => response as SignedByPasskey

export const signInRoutes = {
  signInWays: on.signInWays.handler(waysIn),
  askForCode: on.askForCode.handler(askForCode),
  signInByCode: on.signInByCode.handler(signInByCode),
  passkeyToSignIn: on.passkeyToSignIn.handler(serveGuess((ctx) => askToSignIn(ctx))),
  signInByPasskey: on.signInByPasskey.handler(
    serveGuess(
      (ctx, { response }) => signInByPasskey(ctx, asSigned(response)),
      ({ response }) => classOfPasskey(asSigned(response)),
    ),
  ),
  factors: on.factors.handler(serve(async (ctx) => describeFactors(await ownSession(ctx)))),
  passkeyToMake: on.passkeyToMake.handler(serve((ctx) => askToEnrol(ctx))),
  addPasskey: on.addPasskey.handler(serve(enrolPasskey)),
  newGenerator: on.newGenerator.handler(serve((ctx) => askForGenerator(ctx))),
  startGenerator: on.startGenerator.handler(
    serveGuess((ctx, { code }) => enrolGenerator(ctx, code)),
  ),
  removeFactor: on.removeFactor.handler(
    serve((ctx, { passkeyId }) => removeFactor(ctx, passkeyId)),
  ),
  passkeyToConfirm: on.passkeyToConfirm.handler(serve((ctx) => askToConfirm(ctx))),
  confirm: on.confirm.handler(serveGuess(confirm)),
  sessions: on.sessions.handler(serve((ctx) => listOwnSessions(ctx))),
  endSession: on.endSession.handler(serve((ctx, { sessionId }) => endOwnSession(ctx, sessionId))),
}
