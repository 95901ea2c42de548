import type { City, Person } from '../city.ts'
import { taken } from '../talks/stage.ts'

/** Reviews in several states: one announced with ballots, one called off, one made up by the clock's day. */
export async function leaveReviews(city: City, firms: readonly Person[]): Promise<void> {
  const { desk } = city
  const conveners = [{ name: '主持领导', accountId: city.staff.leader }]
  await taken(desk.post('/review-rota', { conveners }))
  const { experts } = await taken(desk.get('/review-people'))
  const expertIds = experts.map(({ accountId }: { accountId: string }) => accountId)
  const officeIds = [city.officeId('transport')]
  const october = (await taken(desk.post('/reviews', { month: '2026-10' }))).reviewId
  const { items } = await taken(desk.get('/problems?status=confirmed'))
  for (const { problemId } of items) {
    const listed = { problemId, officeIds, expertIds }
    await taken(desk.post(`/reviews/${october}/items`, listed))
  }
  await taken(desk.post(`/reviews/${october}/announcement`))
  const { agenda } = await taken(desk.get(`/reviews/${october}`))
  for (const firm of firms) await firm.post(`/review-items/${agenda[0].itemId}/score`, { score: 2 })
  const november = (await taken(desk.post('/reviews', { month: '2026-11' }))).reviewId
  await listOne(city, firms[0], november)
  const december = (await taken(desk.post('/reviews', { month: '2026-12' }))).reviewId
  await taken(desk.post(`/reviews/${december}/cancellation`, { reason: '无议题' }))
}

/** A problem of one appeal on an agenda that is not announced. */
async function listOne({ desk }: City, firm: Person | undefined, reviewId: string): Promise<void> {
  const { items } = await taken(firm?.get('/appeals?view=all') ?? Promise.reject(new Error('firm')))
  const title = '拟列入的问题'
  const appealIds = [items.at(-1).appealId]
  const { problemId } = await taken(desk.post('/problems', { title, appealIds }))
  await taken(desk.post(`/problems/${problemId}/confirmation`, { title, rootCause: 'market' }))
  await taken(desk.post(`/reviews/${reviewId}/items`, { problemId }))
}
