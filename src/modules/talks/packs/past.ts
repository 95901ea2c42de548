import { answersOf, recentlyAnswered } from '#modules/appeals/index.ts'
import { namesFor } from '#modules/people/index.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { PastAnswer } from '../domain/question-types.ts'
import { likenessTo, placeIn, withoutName } from '../domain/similar.ts'
import type { SessionsTables } from '../sessions/store.ts'

/** How far back is looked, and how much of what is found goes along with a question. */
const most = { looked: 300, found: 3 }

/** How the appeals most like each of these questions were answered, without who raised them. */
export async function answeredBefore(
  ctx: Ctx,
  questions: readonly string[],
): Promise<PastAnswer[][]> {
  if (questions.length === 0) return []
  const answered = await recentlyAnswered(ctx, most.looked)
  const find = likenessTo(
    answered.map(({ appealId, title, body }) => ({ id: appealId, text: `${title}。${body}` })),
  )
  const found = questions.map((text) => find(text, most.found).map(({ id }) => id))
  const answers = await answersOf(ctx, [...new Set(found.flat())])
  const ids = new Set(found.flat())
  const raisers = answered.flatMap((one) => (ids.has(one.appealId) ? one.enterpriseId : []))
  const names = await namesFor(ctx, raisers)
  const places = await placesOf(ctx)
  const shown = new Map(
    answered.map(({ enterpriseId, body: _body, ...past }) => {
      const said = (text: string) => withoutName(text, names.get(enterpriseId) ?? '', places)
      const answer = said(answers.get(past.appealId) ?? '')
      return [past.appealId, { ...past, title: said(past.title), answer }]
    }),
  )
  return found.map((ids) => ids.flatMap((id) => shown.get(id) ?? []))
}

/** The places names of enterprises begin with, the longest first. */
async function placesOf(ctx: Ctx): Promise<string[]> {
  const regions = await tablesOf<SessionsTables>(ctx)
    .selectFrom('people.region')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  const places = regions.flatMap(({ name }) => [name, placeIn(name), `${placeIn(name)}市`])
  return ['浙江', ...places].toSorted((a, b) => b.length - a.length)
}
