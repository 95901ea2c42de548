import { openAccount } from '#modules/people/index.ts'
import { stepProblem, storedProblems, suggestProblem } from '#modules/problems/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { load } from '#platform/record/loop-store.ts'
import { anAppeal, type City, type Person } from '../city.ts'
import { taken } from '../talks/stage.ts'

/** A city with leaders, experts and enterprises, and common problems made there. */
export async function reviewStage(city: City) {
  const { desk } = city
  const admin = actorWithoutAccount(city.tenantId, 'admin')
  const clerk = actorWithoutAccount(city.tenantId, 'coordinator')
  const open = (account: Parameters<typeof openAccount>[1]) =>
    city.db.as(admin, (ctx) => openAccount(ctx, account))
  const transport = city.officeId('transport')
  const accounts = {
    wei: await open({ name: '卫华', role: 'expert' }),
    chu: await open({ name: '褚兰', role: 'expert' }),
    fang: await open({ name: '方远', role: 'leader' }),
    local: await open({
      ...{ name: '德清专班', role: 'coordinator', regionId: 'deqing', officeId: transport },
    }),
  }
  const firms = [
    await city.enterprise('湖州云帆智能装备有限公司'),
    await city.enterprise('德清恒信精密制造有限公司', 'deqing'),
    await city.enterprise('长兴晨光电池有限公司', 'changxing'),
  ] as const

  /** An appeal whose texts were confirmed and which was dispatched. */
  async function appealed(firm: Person, title: string): Promise<string> {
    const body = `${title}，每次都要等候七个工作日，线路稍有调整就要重办，请予以研究。`
    const { appealId } = await taken(firm.post('/appeals', anAppeal({ title, body })))
    const at = `/appeals/${appealId}`
    await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
    await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: transport }))
    return appealId
  }

  /** A common problem of these firms, confirmed. */
  async function problem(title: string, of: readonly Person[] = firms): Promise<string> {
    const appealIds: string[] = []
    for (const firm of of) appealIds.push(await appealed(firm, title))
    return city.db.as(clerk, async (ctx) => {
      const { problemId } = await suggestProblem(ctx, { title, appealIds, found: 'hand' })
      const confirm = { type: 'confirm' as const, title, rootCause: 'execution' as const }
      await stepProblem(ctx, problemId, { ...confirm, officeId: transport })
      return problemId
    })
  }

  const stateOf = (problemId: string) =>
    city.db.as(clerk, async (ctx) => (await load(ctx, storedProblems, problemId)).state)
  return { accounts, firms, appealed, problem, stateOf }
}

export const convener = (name: string, accountId: string | null = null) => ({
  ...{ name, accountId, officeId: null },
})
