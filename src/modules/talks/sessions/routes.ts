import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import type { SessionCommand } from '../domain/session-types.ts'
import { approveMinutes, beginSession } from '../questions/commands.ts'
import { commentOnSession, stepSession, swapHosts } from './commands.ts'
import { sessionsContract } from './contract.ts'
import { describeSession, listSessions } from './queries.ts'

const on = implement(sessionsContract).$context<RequestContext>()

/** The handler of a step whose input is the command itself. */
const taking = (type: SessionCommand['type']) =>
  serve((ctx, { sessionId, ...given }: { sessionId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepSession(ctx, sessionId, { type, ...given } as SessionCommand),
  )

export const sessionsRoutes = {
  sessions: on.sessions.handler(serve(listSessions)),
  session: on.session.handler(serve((ctx, { sessionId }) => describeSession(ctx, sessionId))),
  arrange: on.arrange.handler(taking('arrange')),
  nameHost: on.nameHost.handler(taking('nameHost')),
  swapHost: on.swapHost.handler(
    serve((ctx, { sessionId, ...swap }) => swapHosts(ctx, sessionId, swap)),
  ),
  openSession: on.openSession.handler(taking('open')),
  lockSession: on.lockSession.handler(taking('lock')),
  beginSession: on.beginSession.handler(
    serve((ctx, { sessionId }) => beginSession(ctx, sessionId)),
  ),
  commentOnSession: on.commentOnSession.handler(serve(commentOnSession)),
  endSession: on.endSession.handler(taking('end')),
  approveMinutes: on.approveMinutes.handler(
    serve((ctx, { sessionId }) => approveMinutes(ctx, sessionId)),
  ),
  archiveSession: on.archiveSession.handler(taking('archive')),
  postponeSession: on.postponeSession.handler(taking('postpone')),
  cancelSession: on.cancelSession.handler(taking('cancel')),
}
