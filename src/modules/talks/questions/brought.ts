import { divisions, withNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Brought, shownOf } from '../domain/laying.ts'
import { db, storedSeats } from '../seats/store.ts'

/** The questions that those who come and those who write bring to a session. */
export async function broughtQuestions(ctx: Ctx, sessionId: string): Promise<Brought[]> {
  const seats = await withNames(ctx, await askingSeats(ctx, sessionId), sessionId)
  const brought: Brought[] = []
  for (const { seatId, ...seat } of seats) {
    const { state } = await load(ctx, storedSeats, seatId)
    const { regionId, enterpriseId, contribution, status } = state
    if (contribution === null) continue
    const { tier, questions } = contribution
    const place = { sessionId, seatId, regionId, enterpriseId }
    const shown = { tier, ...shownOf(tier, enterpriseOf(seat)), inWriting: status === 'writing' }
    for (const [at, text] of questions.entries()) {
      brought.push({ ...place, nth: at + 1, text, ...shown })
    }
  }
  return brought
}

type Seat = Omit<Awaited<ReturnType<typeof askingSeats>>[number], 'knownId'> & {
  enterpriseName: string | null
}

/** The seats whose questions are asked, with what this actor may know of their enterprises. */
function askingSeats(ctx: Ctx, sessionId: string, { tenantId } = ctx.actor) {
  return db(ctx)
    .selectFrom('talks.seat as s')
    .leftJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 's.enterprise_id'),
    )
    .select([
      's.seat_id as seatId',
      'e.enterprise_id as knownId',
      'e.size_class as size',
      'e.industry',
    ])
    .where('s.tenant_id', '=', tenantId)
    .where('s.session_id', '=', sessionId)
    .where('s.status', 'in', ['seated', 'writing'])
    .orderBy('s.seat_id')
    .execute()
}

const sizes = { large: '大型', medium: '中型', small: '小型', micro: '微型' } as const

/** 中型企业，汽车制造业. */
function enterpriseOf({ enterpriseName: name, size, industry }: Omit<Seat, 'seatId'>) {
  if (name === null) return undefined
  const division = divisions.find(({ code }) => code === industry)
  const about = [size && `${sizes[size]}企业`, division?.zh].filter(Boolean)
  return { name, about: about.join('，') }
}
