import { sql } from 'kysely'
import { stepProblem, suggestProblem } from '#modules/problems/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { City, Person } from '../city.ts'
import { taken } from '../talks/stage.ts'

/** Common problems of one region and of two: suggested, confirmed, carried out by an office, merged. */
export async function leaveProblems(city: City, firms: readonly Person[]): Promise<void> {
  const ids = await Promise.all(
    firms.map(async (firm): Promise<string[]> => {
      const { items } = await taken(firm.get('/appeals?view=all'))
      return items.map(({ appealId }: { appealId: string }) => appealId)
    }),
  )
  const [wuxing = [], changxing = [], deqing = []] = ids
  const at = (some: readonly string[], nth: number): string => some[nth] ?? ''
  const clock = actorWithoutAccount(city.tenantId, 'clock')
  for (const appealIds of [
    [at(wuxing, 0), at(changxing, 0)],
    [at(changxing, 1), at(changxing, 2)],
  ]) {
    const found = { titleOf: appealIds[0] ?? '', appealIds, found: 'night' as const }
    await city.db.as(clock, (ctx) => suggestProblem(ctx, found))
  }
  const { desk } = city
  const made = async (title: string, appealIds: string[]) =>
    (await taken(desk.post('/problems', { title, appealIds }))).problemId
  const confirmed = async (title: string, appealIds: string[]) => {
    const problemId = await made(title, appealIds)
    await taken(desk.post(`/problems/${problemId}/confirmation`, { title, rootCause: 'factors' }))
    return String(problemId)
  }
  await confirmed('长兴一地的问题', [at(changxing, 3)])
  const carried = await confirmed('两地的问题', [at(wuxing, 1), at(deqing, 1)])
  const merged = await confirmed('并入的问题', [at(wuxing, 2)])
  await taken(desk.post(`/problems/${merged}/merger`, { intoProblemId: carried }))
  const dismissed = await made('不是共性问题', [at(deqing, 2)])
  await taken(desk.post(`/problems/${dismissed}/dismissal`, { reason: '各不相同' }))
  await decide(city, carried)
  await compare(city, at(wuxing, 0))
}

async function decide(city: City, problemId: string): Promise<void> {
  const ownerOfficeId = city.officeId('transport')
  await city.db.as(actorWithoutAccount(city.tenantId, 'coordinator'), async (ctx) => {
    await stepProblem(ctx, problemId, { type: 'schedule', reviewId: ctx.newId() })
    const measure = { measureId: ctx.newId(), text: '修路', ownerOfficeId, dueOn: '2026-12-01' }
    await stepProblem(ctx, problemId, {
      ...{ type: 'decide', decision: 'measures', reason: null, lookAgainOn: null },
      measures: [measure],
    })
  })
}

/** What only the comparison keeps. */
async function compare(city: City, appealId: string): Promise<void> {
  const { tenantId } = city
  await city.db.as(actorWithoutAccount(tenantId, 'clock'), async ({ tx }) => {
    await sql`insert into problems.trait (tenant_id, trait, appeal_id)
      values (${tenantId}, '道路', ${appealId})`.execute(tx)
    await sql`insert into problems.compared (tenant_id, appeal_id, arrived_on)
      values (${tenantId}, ${appealId}, '2026-09-21')`.execute(tx)
    await sql`insert into problems.night (tenant_id, run_on, looked_at, found)
      values (${tenantId}, '2026-09-21', 1, 0)`.execute(tx)
  })
}
