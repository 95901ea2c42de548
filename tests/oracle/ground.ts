import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, aReply, type City, openCity, openTenant, type Person } from '../city.ts'
import { openedPeriod, signsUp, taken } from '../talks/stage.ts'
import { leaveAwards } from './awards.ts'
import { leaveChecks } from './checks.ts'
import { leaveRatings } from './evaluation.ts'
import { leaveProblems } from './problems.ts'
import { leavePromises } from './promises.ts'
import { leaveReports } from './reports.ts'
import { leaveReviews } from './reviews.ts'

export type Firm = Person & { enterpriseId: string; accountId: string }

/** A city with rows of every kind, the people who ask for them, and a neighbour with the same. */
export type Ground = {
  city: City
  neighbour: City
  firms: readonly Firm[]
  /** People beyond the staff every city has, by what they are. */
  people: Readonly<Record<string, { accountId: string; person: Person }>>
}

const regions = ['wuxing', 'changxing', 'deqing'] as const
/** The offices appeals are dispatched to, one after the other. */
export const offices = ['transport', 'housing', 'water'] as const

/** Two cities on one database, each with appeals in every state, talks, imports and notices. */
export async function openGround(): Promise<Ground> {
  const city = await openCity({ start: '2026-09-21' })
  const neighbour = await openTenant({ ...city, tenantId: '330400' })
  const firms = await fill(city, '湖州')
  const others = await fill(neighbour, '嘉兴')
  const talks = [await convene(city, firms), await convene(neighbour, others)]
  for (const day of ['2026-09-25', '2026-09-30']) {
    city.clock.turnTo(day)
    for (const one of [city, neighbour]) await one.runJobs()
  }
  for (const begin of talks) await begin()
  const people = await morePeople(city)
  await leaveTraces(city, people)
  await leaveOddRows(city, firms)
  await leaveProblems(city, firms)
  await leaveProblems(neighbour, others)
  await leaveReviews(city, firms)
  await leaveReviews(neighbour, others)
  for (const one of [city, neighbour]) await leaveReports(one)
  await leaveRatings(city, firms)
  await leaveRatings(neighbour, others)
  await leaveChecks(city)
  await leaveChecks(neighbour)
  await leavePromises(city, firms)
  await leavePromises(neighbour, others)
  await leaveAwards(city, firms)
  await leaveAwards(neighbour, others)
  return { city, neighbour, firms, people }
}

async function fill(city: City, name: string): Promise<Firm[]> {
  const firms: Firm[] = []
  for (const regionId of regions) {
    const firm = await city.enterprise(`${name}${regionId}智能装备有限公司`, regionId)
    firms.push(firm)
    for (const [nth, office] of offices.entries()) {
      await advance(city, firm, { regionId, office, steps: nth + 1 })
    }
    const { appealId } = await taken(firm.post('/appeals', anAppeal({ regionId })))
    await taken(city.desk.get(`/appeals/${appealId}/suggestions`))
    await taken(firm.post('/topics', { title: `${name}${regionId}提出的主题` }))
  }
  return firms
}

type Way = { regionId: string; office: (typeof offices)[number]; steps: number }

/** One appeal: dispatched; or signed and replied too; or rated as well. */
async function advance(city: City, firm: Firm, { regionId, office, steps }: Way): Promise<void> {
  const { appealId } = await taken(firm.post('/appeals', anAppeal({ regionId })))
  const at = `/appeals/${appealId}`
  await taken(city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  const coOfficeIds = steps === 2 ? [city.officeId('power')] : []
  await taken(
    city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId(office), coOfficeIds }),
  )
  // Of two offices that handle it, one is told.
  if (steps === 2) await taken(firm.post(`${at}/disclosure`, { officeId: coOfficeIds[0] }))
  if (steps === 1) return
  await taken((await city.handlerOf(office)).post(`${at}/signature`))
  await taken((await city.leadOf(office)).post(`${at}/reply`, aReply()))
}

/** A period with seats of every kind in two venues; gives what begins it once its day has come. */
async function convene(city: City, [one, two, three]: readonly Firm[]) {
  const { desk } = city
  const { sessions } = await openedPeriod(city, '2026-09-30')
  const [first, second] = sessions
  if (one === undefined || two === undefined || three === undefined) throw new Error('firms')
  await taken(signsUp(one, first.sessionId, { questions: ['道路', '用电'] }))
  await taken(signsUp(two, second.sessionId, { questions: ['招工'] }))
  for (const firm of [two, three]) {
    const invitation = { enterpriseId: firm.enterpriseId, reason: 'industry' }
    const { seatId } = await taken(
      desk.post(`/talk-sessions/${first.sessionId}/invitations`, invitation),
    )
    if (firm === three) await taken(firm.post(`/talk-seats/${seatId}/decline`))
  }
  return () => begin(city, [first.sessionId, second.sessionId])
}

/** Begins talks whose day has come, and makes an appeal of the first question of the first. */
async function begin(city: City, sessionIds: readonly string[]): Promise<void> {
  const { desk } = city
  for (const sessionId of sessionIds) {
    await taken(desk.post(`/talk-sessions/${sessionId}/beginning`))
  }
  const { items } = await taken(desk.get(`/talk-sessions/${sessionIds[0]}/questions`))
  await taken(
    desk.post(`/talk-questions/${items[0].questionId}/dispatch`, {
      ...{ title: '厂区北门外道路破损', environment: 'factors', requirement: '两周内修复' },
      officeId: city.officeId('transport'),
    }),
  )
}

/** Accounts of roles and places the city does not begin with. */
async function morePeople(city: City): Promise<Ground['people']> {
  const officeId = city.officeId('transport')
  const of = async (account: Parameters<typeof openAccount>[1]) => {
    const admin = actorWithoutAccount(city.tenantId, 'admin')
    const accountId = await city.db.as(admin, (ctx) => openAccount(ctx, account))
    return { accountId, person: await city.signIn(accountId) }
  }
  const bound = { role: 'coordinator', officeId } as const
  return {
    deskOfChangxing: await of({ name: '长兴专班', ...bound, regionId: 'changxing' }),
    deskOfAnji: await of({ name: '安吉专班', ...bound, regionId: 'anji' }),
    callerOfChangxing: await of({
      name: '长兴回访',
      role: 'caller',
      officeId,
      regionId: 'changxing',
    }),
    expert: await of({ name: '专家', role: 'expert' }),
  }
}

/** Imports, feeds, a webhook, reads: what only those who made it, or watch over it, see. */
async function leaveTraces(city: City, people: Ground['people']): Promise<void> {
  const { deskOfChangxing } = people
  if (deskOfChangxing === undefined) throw new Error('people')
  for (const person of [await city.signIn(city.staff.coordinator), deskOfChangxing.person]) {
    const text = '工单编号,标题,内容,企业名称,区县\nA1,,,某厂,长兴县\n'
    const answer = await fetch(`${city.address}/api/v1/imports?name=a.csv&source=x`, {
      method: 'POST',
      headers: {
        cookie: person.cookie,
        'content-type': 'application/octet-stream',
        'idempotency-key': randomUUID(),
      },
      body: text,
    })
    if (answer.status !== 202) throw new Error(await answer.text())
    await taken(person.post('/calendar-feeds', {}))
  }
  await taken(city.admin.post('/webhooks', { name: '无人', url: 'http://127.0.0.1:9/' }))
  await taken(city.leader.get('/appeals?limit=1'))
}

/** What the application itself never leaves: an event of no loop, something sealed, a generous quota,
 * a version of what was learnt, an identity at the provider. */
async function leaveOddRows(city: City, [firm]: readonly Firm[]): Promise<void> {
  const id = firm?.enterpriseId ?? ''
  await city.db.as(actorWithoutAccount(city.tenantId, 'coordinator'), (ctx) =>
    ctx.vault.seal(ctx, { kind: 'oracle', id }, { name: '甲' }),
  )
  const owner = new pg.Client(city.owner)
  await owner.connect()
  await owner.query(
    `insert into record.event select tenant_id, $1, version, 'unheard-of', type, at,
    actor_id, actor_role, office_id, body from record.event where version = 1 limit 1`,
    [id],
  )
  await owner.query(
    `insert into trust.quota (tenant_id, per_hour, per_day, changed_at, changed_by)
    select tenant_id, 10000, 100000, '2026-09-30T01:00:00Z', $1 from people.tenant`,
    [id],
  )
  await owner.query(
    `insert into routing.version (tenant_id, kind, version, made_at, made_by, reason, examples, tried,
      first_right, three_right, margins, format)
    select tenant_id, 'office', 1, '2026-09-30T01:00:00Z', $1, 'dispatches', 20, 4, 3, 4, '[]', 1
    from people.tenant`,
    [id],
  )
  await owner.query(
    `insert into people.provider_identity (tenant_id, subject_hash, account_id, bound_at)
    select distinct on (tenant_id) tenant_id, repeat(right(md5(tenant_id), 16), 4), account_id,
      created_at from people.session order by tenant_id, account_id`,
  )
  await owner.end()
}
