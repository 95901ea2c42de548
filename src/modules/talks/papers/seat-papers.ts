import type { OfficialPaper } from '#modules/documents/index.ts'
import { loadRules, withNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { agendaMinutes } from '../domain/agenda.ts'
import { db, storedSeats } from '../seats/store.ts'
import { invitation } from './invitation.ts'
import { talkOf } from './talk.ts'

/** 邀请函 of a seat that was given by invitation. */
export async function invitationOf(ctx: Ctx, seatId: string): Promise<OfficialPaper> {
  const { state } = await load(ctx, storedSeats, seatId)
  const { sessionId, enterpriseId, inviteReason, askedOn } = state
  if (inviteReason === null) throw recordRefusal('record/missing')
  const { session, facts } = await talkOf(ctx, sessionId)
  const { talks } = await loadRules(ctx)
  return invitation({
    ...facts,
    until: null,
    today: askedOn,
    enterprise: await nameKnown(ctx, { enterpriseId, sessionId }),
    reason: inviteReason,
    maxQuestions: talks.questions.each,
    minutesToSpeak: agendaMinutes.speaking,
    answerBy: session.state.dues?.lock.dueOn ?? session.state.heldOn,
  })
}

/** What an enterprise is called; null for a reader who may not know it. */
type Guest = { enterpriseId: string; sessionId: string }

async function nameKnown(ctx: Ctx, { enterpriseId, sessionId }: Guest): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('people.enterprise')
    .select('enterprise_id as knownId')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  const [known] = await withNames(ctx, row ? [row] : [], sessionId)
  return known?.enterpriseName ?? null
}
