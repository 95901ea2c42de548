import { addDays, type Day, weekday } from '#kernel/day.ts'
import { at } from '../talks/enterprises.ts'
import type { Chapter, YearStage } from './chapter.ts'

const wednesday = 3

/** How many weeks of each play have passed. */
const weeks = new WeakMap<YearStage, number>()

/**
 * What enterprises ask to have put right or erased, what offices did to those who complained, accounts opened by
 * two, and alerts that the auditors handle.
 */
export const rights: Chapter = {
  name: 'rights',
  async day(stage, day) {
    if (weekday(day) !== wednesday) return
    const week = weeks.get(stage) ?? 0
    weeks.set(stage, week + 1)
    if (week % 6 === 1) await askCorrection(stage, week)
    if (week % 6 === 2) await decideCorrections(stage)
    if (week % 9 === 7) await askErasure(stage)
    if (week % 9 === 8) await decideErasures(stage)
    if (week % 4 === 3) await reportInspections(stage, day)
    if (week % 16 === 10) await reportRetaliation(stage)
    if (week % 12 === 4) await openAccount(stage, week)
    await handleAlerts(stage)
  },
}

const anyOf = <T>({ roll }: YearStage, list: readonly T[]): T =>
  at(list, Math.floor(roll() * list.length))

async function askCorrection(stage: YearStage, week: number): Promise<void> {
  const { client, industry } = anyOf(stage, stage.cast.enterprises)
  const industries = ['33', '35', '38'].filter((one) => one !== industry)
  const asked =
    week % 12 === 1
      ? { field: 'industry', value: at(industries, week), why: '主营业务已调整，营业执照已变更' }
      : { field: 'other', value: '联系地址在高新区，不在老城区', why: '登记地址写错' }
  await client.post('/my-data/corrections', asked)
  stage.did('corrections asked')
}

type Asked = { correctionId: string; field: string; state: string }

async function decideCorrections({ cast, did }: YearStage): Promise<void> {
  const { items } = await cast.coordinator.get<{ items: Asked[] }>('/corrections')
  for (const { correctionId, field, state } of items) {
    if (state !== 'asked') continue
    const path = `/corrections/${correctionId}`
    if (field === 'industry') await cast.coordinator.post(`${path}/acceptance`)
    else {
      const reason = '登记资料没有该项，请在诉求中写明地址'
      await cast.coordinator.post(`${path}/refusal`, { reason })
    }
    did('corrections decided')
  }
}

type Seen = { status: string; end: string | null }

/** An enterprise that took its appeal back asks to have what it wrote erased. */
async function askErasure(stage: YearStage): Promise<void> {
  const { cast, left, raisedBy, did } = stage
  for (const appealId of left) {
    const enterprise = raisedBy.get(appealId)
    if (enterprise === undefined) continue
    const { status, end } = await cast.coordinator.get<Seen>(`/appeals/${appealId}`)
    if (status !== 'closed' || end !== 'withdrawn') continue
    const { items } = await enterprise.client.get<{ items: { appealId: string }[] }>('/erasures')
    if (items.some((one) => one.appealId === appealId)) continue
    await enterprise.client.post(`/appeals/${appealId}/erasure`, { reason: 'done-with' })
    did('erasures asked')
    return
  }
}

type Erasure = { erasureId: string; state: string }

async function decideErasures({ cast, did }: YearStage): Promise<void> {
  const { items } = await cast.coordinator.get<{ items: Erasure[] }>('/erasures')
  for (const { erasureId } of items.filter(({ state }) => state === 'asked')) {
    const path = `/erasures/${erasureId}/proposal`
    const { proposalId } = await cast.coordinator.post<{ proposalId: string }>(path)
    await cast.auditor.post(`/proposals/${proposalId}/approval`)
    did('erasures approved by two')
  }
}

type City = { offices: { officeId: string; name: string }[] }

/** What offices inspected comes from their system; some of it at enterprises that complained of them. */
async function reportInspections(stage: YearStage, day: Day): Promise<void> {
  const { cast, raisedBy, did } = stage
  const { offices } = await cast.auditor.get<City>('/city')
  const complained = [...raisedBy.values()].slice(-40)
  const items = [0, 1, 2].map((nth) => {
    const { officeId } = anyOf(stage, cast.departments)
    const name = offices.find((one) => one.officeId === officeId)?.name ?? ''
    const among = nth === 0 || complained.length === 0 ? cast.enterprises : complained
    const { creditCode } = anyOf(stage, among)
    const kind = nth === 2 ? 'penalty' : 'inspection'
    return { ref: `${day}-${nth + 1}`, office: name, creditCode, kind, doneOn: addDays(day, -2) }
  })
  await cast.auditor.post('/inspections', { source: '行政执法监管平台', items })
  did('inspections', items.length)
}

async function reportRetaliation(stage: YearStage): Promise<void> {
  const [appealId, enterprise] = anyOf(stage, [...stage.raisedBy.entries()])
  await enterprise.client.post(`/appeals/${appealId}/retaliation`, { kind: 'pressure' })
  stage.did('retaliation reported')
}

/** The administrator asks for an account, and the security officer agrees. */
async function openAccount(stage: YearStage, week: number): Promise<void> {
  const { cast, admin, security, did } = stage
  const { officeId } = anyOf(stage, cast.departments)
  const { proposalId } = await admin.post<{ proposalId: string }>('/accounts', {
    ...{ name: `新任经办人（第${week}周）`, staffNumber: `N${1_000 + week}` },
    ...{ role: 'handler', officeId },
  })
  await security.post(`/proposals/${proposalId}/approval`)
  did('accounts opened by two')
}

async function handleAlerts({ cast, did }: YearStage): Promise<void> {
  const { items } = await cast.auditor.get<{ items: { alertId: string }[] }>(
    '/alerts?open=true&limit=20',
  )
  // Why not all: what has just come waits to be looked into.
  for (const { alertId } of items.slice(2)) {
    const words = '已核实情况，属正常履职，予以记录'
    await cast.auditor.post(`/alerts/${alertId}/handling`, { words })
    did('alerts handled')
  }
}
