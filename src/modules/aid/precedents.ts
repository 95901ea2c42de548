import { answersOf, storedAppeals } from '#modules/appeals/index.ts'
import { similarAnswered } from '#modules/search/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { Told } from './domain/prompt.ts'
import { db } from './store.ts'

/** How many go along at most. */
const found = 3

/** An appeal with what may be told of it, and whose it is, so that its name can be looked for. */
export type Tellable = Told & { enterpriseId: string; unconfirmed: boolean }
export type Found = Tellable & {
  appealId: string
  number: string
  repliedOn: string
  reply: string
}

/** What an appeal says, in texts that a coordinator has confirmed; where it is, is not told. */
export async function tellable(ctx: Ctx, appealId: string): Promise<Tellable> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const told = state.texts.filter(({ key }) => key !== 'place' && key !== 'project')
  const confirmed = told.filter((one) => one.confirmed)
  return {
    title: confirmed.find(({ key }) => key === 'title')?.text ?? '',
    texts: confirmed.flatMap(({ key, text }) => (key === 'title' ? [] : [text])),
    enterpriseId: state.enterpriseId,
    unconfirmed: confirmed.length < told.length,
  }
}

/** The answered appeals most like one, among those this actor may see: an office finds its own. */
export async function precedentsOf(
  ctx: Ctx,
  { appealId, title, texts }: Told & { appealId: string },
): Promise<Found[]> {
  const text = [title, ...texts].join('\n')
  const alike = await similarAnswered(ctx, text, { limit: found, except: appealId })
  const ids = alike.map((one) => one.appealId)
  if (ids.length === 0) return []
  const answered = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['appeal_id as appealId', 'number', 'replied_on as repliedOn'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', 'in', ids)
    .where('outcome', 'is not', null)
    .execute()
  const answers = await answersOf(ctx, ids)
  const precedents: Found[] = []
  for (const id of ids) {
    const one = answered.find((row) => row.appealId === id)
    const reply = answers.get(id)
    if (reply === undefined || one === undefined || one.repliedOn === null) continue
    const { number, repliedOn } = one
    precedents.push({ ...(await tellable(ctx, id)), appealId: id, number, repliedOn, reply })
  }
  return precedents
}
