import type { OfficialPaper } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { agendaMinutes } from '../domain/agenda.ts'
import { talkRules } from '../domain/talk-rules.ts'
import { db, storedSeats } from '../seats/store.ts'
import { invitation } from './invitation.ts'
import { talkOf } from './talk.ts'

/** 邀请函 of a seat that was given by invitation. */
export async function invitationOf(ctx: Ctx, seatId: string): Promise<OfficialPaper> {
  const { state } = await load(ctx, storedSeats, seatId)
  const { sessionId, enterpriseId, inviteReason, askedOn } = state
  if (inviteReason === null) throw recordRefusal('record/missing')
  const { session, facts } = await talkOf(ctx, sessionId)
  return invitation({
    ...facts,
    until: null,
    today: askedOn,
    enterprise: await enterpriseName(ctx, enterpriseId),
    reason: inviteReason,
    maxQuestions: talkRules.questionsEach,
    minutesToSpeak: agendaMinutes.speaking,
    answerBy: session.state.dues?.lock.dueOn ?? session.state.heldOn,
  })
}

/** What an enterprise is called; null for a reader who may not know it. */
async function enterpriseName(ctx: Ctx, enterpriseId: string): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('people.enterprise')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  return row?.name ?? null
}
