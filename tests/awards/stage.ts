import { creditCodeFor, officesByKey, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, type City, type Person } from '../city.ts'
import { taken } from '../talks/stage.ts'

export const days = {
  nominateUntil: '2026-09-30',
  publishUntil: '2026-10-16',
  voteFrom: '2026-10-19',
  voteUntil: '2026-10-23',
  resultUntil: '2026-10-30',
}

export const aCycle = (over: Record<string, unknown> = {}) => ({
  title: '2026年度好案例',
  ...days,
  maxChoices: 2,
  minTurnout: 20,
  share: 50,
  ...over,
})

export const aCase = (cycleId: string, over: Record<string, unknown> = {}) => ({
  cycleId,
  title: '货车通行证一次办好',
  environment: 'services',
  regionId: 'wuxing',
  before: '办一张通行证要跑三个窗口，平均十二天。',
  done: '三个窗口合为一个，资料共享，线路微调不再重办。',
  after: '一个窗口两天办好，全年少跑两千四百次。',
  effect: { measure: '平均办理天数', before: 12, after: 2, unit: '天' },
  ...over,
})

const judged = (text: string) => ({ met: true, evidence: `${text}的证据见附卷`, reasons: text })
export const criteria = {
  pioneering: judged('全市首创'),
  effective: judged('办理时间缩短'),
  leading: judged('省内领先'),
  replicable: judged('其他事项可用'),
}

/** A city with a second coordinator, and ways to bring a case as far as a candidate. */
export async function awardStage(city: City) {
  const { desk } = city
  const admin = actorWithoutAccount(city.tenantId, 'admin')
  const open = (account: Parameters<typeof openAccount>[1]) =>
    city.db.as(admin, (ctx) => openAccount(ctx, account))
  // As in most cities: all coordinators of the city are of the one coordinating office.
  const offices = await city.db.as(admin, (ctx) => officesByKey(ctx))
  const officeId = offices.get('coordination')?.officeId ?? ''
  const second = await city.signIn(
    await open({ name: '统筹办公室副班', role: 'coordinator', officeId }),
  )
  const expert = await city.signIn(await open({ name: '卫华', role: 'expert' }))

  /** An appeal of a firm, by its number. */
  async function filed(firm: Person): Promise<string> {
    const { appealId } = await taken(firm.post('/appeals', anAppeal()))
    return (await taken(firm.get(`/appeals/${appealId}`))).number
  }

  /** Asks for a second person to publish a case. */
  async function proposed(by: Person, caseId: string): Promise<string> {
    const { status, body, text } = await by.post(`/good-cases/${caseId}/publication`)
    if (status !== 202) throw new Error(text)
    return body.proposalId
  }

  /** Publishes a qualified case by a second person. */
  async function published(caseId: string, by: Person = city.leader): Promise<void> {
    const proposalId = await proposed(desk, caseId)
    await taken(by.post(`/proposals/${proposalId}/approval`))
  }

  /** A candidate that an enterprise nominated of its own appeal. */
  async function candidate(cycleId: string, firm: Person, title: string): Promise<string> {
    const appeals = [await filed(firm)]
    const { caseId } = await taken(firm.post('/good-cases', aCase(cycleId, { title, appeals })))
    await taken(desk.post(`/good-cases/${caseId}/qualification`, criteria))
    await published(caseId)
    return caseId
  }
  /** An enterprise that shares its telephone with others, and has filed. */
  async function sybil(nth: number, contactPhone: string): Promise<Person> {
    const organisation = `MA9F${String(1_000 + nth)}`
    const creditCode = creditCodeFor({ departmentAndType: '91', division: '330502', organisation })
    const who = { name: `湖州壳${nth}商贸有限公司`, creditCode, regionId: 'wuxing', contactPhone }
    const { enterpriseId } = await taken(desk.post('/enterprises', who))
    const person = await city.signIn(await accountOf(enterpriseId, `壳${nth}`))
    await filed(person)
    return person
  }
  const accountOf = (enterpriseId: string, name: string) =>
    open({ name, role: 'enterprise', enterpriseId })
  return { second, expert, filed, proposed, published, candidate, accountOf, sybil }
}

/** What the coordinating office does for a case before it is published. */
export function judgingStage({ desk, leader }: City) {
  /** Has a leader qualify what the coordinating office itself nominated. */
  async function led(caseId: string): Promise<void> {
    const { status, body, text } = await desk.post(
      `/good-cases/${caseId}/qualification-proposal`,
      criteria,
    )
    if (status !== 202) throw new Error(text)
    await taken(leader.post(`/proposals/${body.proposalId}/approval`))
  }

  /** A common problem that these appeals belong to, by its number. */
  async function problem(title: string, numbers: readonly string[]): Promise<string> {
    const { items } = await taken(desk.get('/appeals?view=all&limit=50'))
    const appealIds = items
      .filter((one: { number: string }) => numbers.includes(one.number))
      .map((one: { appealId: string }) => one.appealId)
    const { problemId } = await taken(desk.post('/problems', { title, appealIds }))
    return (await taken(desk.get(`/problems/${problemId}`))).number
  }
  return { led, problem }
}
