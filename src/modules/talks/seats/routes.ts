import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import type { Contribution, SeatCommand } from '../domain/seat-types.ts'
import { inviteToTalk, registerForTalk, stepSeat } from './commands.ts'
import { seatsContract } from './contract.ts'
import { describeMySeat } from './my-seat.ts'
import { describeFairness, describeRoster, listMySeats } from './queries.ts'

const on = implement(seatsContract).$context<RequestContext>()

const taking = (type: SeatCommand['type']) =>
  serve((ctx, { seatId, ...given }: { seatId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepSeat(ctx, seatId, { type, ...given } as SeatCommand),
  )

const bringing = (type: 'accept' | 'replace' | 'answerInWriting') =>
  serve((ctx, { seatId, ...contribution }: { seatId: string } & Contribution) =>
    stepSeat(ctx, seatId, { type, contribution }),
  )

export const seatsRoutes = {
  registerForTalk: on.registerForTalk.handler(serve(registerForTalk)),
  inviteToTalk: on.inviteToTalk.handler(
    serve((ctx, { sessionId, ...invitation }) => inviteToTalk(ctx, sessionId, invitation)),
  ),
  roster: on.roster.handler(serve((ctx, { sessionId }) => describeRoster(ctx, sessionId))),
  fairness: on.fairness.handler(serve((ctx, { sessionId }) => describeFairness(ctx, sessionId))),
  mySeats: on.mySeats.handler(serve((ctx) => listMySeats(ctx))),
  mySeat: on.mySeat.handler(serve((ctx, { seatId }) => describeMySeat(ctx, seatId))),
  acceptSeat: on.acceptSeat.handler(bringing('accept')),
  replaceSeat: on.replaceSeat.handler(bringing('replace')),
  writeSeat: on.writeSeat.handler(bringing('answerInWriting')),
  declineSeat: on.declineSeat.handler(taking('decline')),
  withdrawSeat: on.withdrawSeat.handler(taking('withdraw')),
  attendSeat: on.attendSeat.handler(taking('attend')),
  missSeat: on.missSeat.handler(taking('miss')),
}
