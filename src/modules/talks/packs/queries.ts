import { withNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Brought, type Laid, sameQuestion } from '../domain/laying.ts'
import { subjectOf } from '../domain/packs.ts'
import { isBefore } from '../domain/session.ts'
import type { Session } from '../domain/session-types.ts'
import { broughtQuestions } from '../questions/brought.ts'
import { laidQuestions } from '../questions/store.ts'
import { db as seats } from '../seats/store.ts'
import { storedSessions } from '../sessions/store.ts'
import { leadOfficesOf } from '../topics/store.ts'
import type { packsContract } from './contract.ts'
import { answeredBefore } from './past.ts'

type Packs = OutputOf<typeof packsContract.packs>

/** The questions before a session, with the offices that shall answer them; an office sees its own. */
export async function describePacks(ctx: Ctx, sessionId: string): Promise<Packs> {
  const { state } = await load(ctx, storedSessions, sessionId)
  const { officeId, role } = ctx.actor
  const laid = (await laidQuestions(ctx, sessionId)).filter(({ status }) => status !== 'withdrawn')
  const head = { sessionId, status: state.status, packOn: state.dues?.pack.dueOn ?? state.heldOn }
  if (role === 'handler' || role === 'lead') {
    const own = laid.filter((one) => one.officeId === officeId)
    return { ...head, items: own.map((one) => ({ ...shown(one), proposedOfficeId: null })) }
  }
  const all = isBefore(state) ? merged(await broughtQuestions(ctx, sessionId), laid) : laid
  return { ...head, items: await proposed(ctx, state, await named(ctx, sessionId, all.map(shown))) }
}

const unlaid = { questionId: null, subject: null, officeId: null, similar: [] }

/** What was laid counts as long as the question says the same. */
function merged(brought: readonly Brought[], laid: readonly Laid[]) {
  return brought.map((one) => {
    const before = sameQuestion(laid, one)
    if (before?.text === one.text) return { ...before, ...one }
    return { ...one, ...unlaid, questionId: before?.questionId ?? null }
  })
}

type Shown = Omit<Packs['items'][number], 'proposedOfficeId'>

function shown(one: (Brought | Laid) & Pick<Shown, keyof typeof unlaid>): Shown {
  const { questionId, seatId, nth, text, tier, inWriting, subject, officeId, similar } = one
  const question = { questionId, seatId, nth, text, tier, inWriting, subject, officeId, similar }
  return { ...question, enterpriseName: one.raisedBy, proposedSubject: subjectOf(text) }
}

/** Adds who asks, whatever the tier, for those who may see the enterprise. */
async function named(ctx: Ctx, sessionId: string, items: Shown[]): Promise<Shown[]> {
  const { tenantId } = ctx.actor
  const rows = await seats(ctx)
    .selectFrom('talks.seat as s')
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 's.enterprise_id'),
    )
    .select(['s.seat_id as seatId', 'e.enterprise_id as knownId'])
    .where('s.tenant_id', '=', tenantId)
    .where('s.session_id', '=', sessionId)
    .execute()
  const known = await withNames(ctx, rows, sessionId)
  const names = new Map(known.map((one) => [one.seatId, one.enterpriseName]))
  return items.map((one) => {
    return { ...one, enterpriseName: names.get(one.seatId) ?? one.enterpriseName }
  })
}

/** Adds what to begin from: the office that answered the most alike, or that leads the topic. */
async function proposed(ctx: Ctx, { topicIds }: Session, items: Shown[]): Promise<Packs['items']> {
  const [leadOfficeId = null] = await leadOfficesOf(ctx, topicIds)
  const open = items.filter(({ officeId }) => officeId === null)
  const similar = await answeredBefore(
    ctx,
    open.map(({ text }) => text),
  )
  return items.map((one) => {
    const found = one.officeId === null ? (similar[open.indexOf(one)] ?? []) : one.similar
    return { ...one, similar: found, proposedOfficeId: found[0]?.officeId ?? leadOfficeId }
  })
}
