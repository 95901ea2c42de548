import type { Day } from '#kernel/day.ts'
import { CallRefused, type Client } from '../caller.ts'
import { at } from '../talks/enterprises.ts'
import type { Chapter, YearStage } from './chapter.ts'

type Check = {
  checkId: string
  appealId: string
  status: string
  own: boolean
  reopenedOn: string | null
}
type Again = { appealId: string; since: Day }

/** Appeals that were opened again and are still to be answered, by play. */
const open = new WeakMap<YearStage, Again[]>()

/**
 * 抽查: what the week drew is checked by the auditor, what is false confirmed by another one and opened again with
 * another office, which answers in a day or two; what came back is opened again or found to be another problem.
 */
export const checks: Chapter = {
  name: 'checks',
  async day(stage, day) {
    await assignDrawn(stage)
    await findAssigned(stage)
    await settleFalse(stage)
    await reopenFalse(stage, day)
    await sayRelapse(stage)
    await decideRelapses(stage, day)
    await answerReopened(stage, day)
  },
}

/** What is refused was somebody else's turn, or is nobody's: the play goes on. */
async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof CallRefused && [403, 404, 409, 422].includes(error.status)) return false
    throw error
  }
}

const listOf = async (client: Client, view: 'open' | 'false') =>
  (await client.get<{ items: Check[] }>(`/checks?view=${view}&limit=50`)).items

async function assignDrawn({ cast: { auditor }, did }: YearStage): Promise<void> {
  const drawn = (await listOf(auditor, 'open')).filter(({ status }) => status === 'drawn')
  if (drawn.length === 0) return
  const { items } = await auditor.get<{ items: { accountId: string; role: string }[] }>(
    '/check-people',
  )
  // Why the callers first: who called about an appeal is refused, and then the auditor looks itself.
  const order = ['caller', 'auditor'].flatMap((role) => items.filter((one) => one.role === role))
  for (const { checkId } of drawn) {
    for (const { accountId: checkerId } of order) {
      const path = `/checks/${checkId}/assignment`
      if (!(await tried(() => auditor.post(path, { checkerId })))) continue
      did('checks assigned')
      break
    }
  }
}

const words = {
  true: '电话核实，企业说答复的事已经做到。',
  partly: '现场查看，主要部分已做到，余下的还在办。',
  false: '企业说没有人来过，现场仍是原样。',
  unclear: '企业联系不上，材料也不足以判断。',
} as const

async function findAssigned({ cast, secondAuditor, roll, did }: YearStage): Promise<void> {
  for (const checker of [cast.auditor, secondAuditor, ...cast.callers]) {
    const own = (await listOf(checker, 'open')).filter((one) => one.own)
    for (const { checkId, status } of own) {
      if (status !== 'assigned') continue
      const thrown = roll()
      const finding =
        thrown < 0.1 ? 'false' : thrown < 0.2 ? 'partly' : thrown < 0.25 ? 'unclear' : 'true'
      const how = finding === 'true' ? 'call' : finding === 'unclear' ? 'papers' : 'visit'
      await checker.post(`/checks/${checkId}/finding`, { finding, how, words: words[finding] })
      did('checks found')
    }
  }
}

async function settleFalse({ leader, secondAuditor, roll, did }: YearStage): Promise<void> {
  for (const { checkId, status } of await listOf(leader, 'open')) {
    if (status !== 'checked') continue
    const agree = roll() < 0.85
    const given = { agree, words: agree ? '照片与现场不符，同意。' : '再去现场看一次。' }
    const path = `/checks/${checkId}/settlement`
    const second = await tried(() => secondAuditor.post(path, given))
    if (second || (await tried(() => leader.post(path, given)))) did('checks settled')
  }
}

const otherOffice = ({ cast, roll }: YearStage) =>
  at(cast.departments, Math.floor(roll() * cast.departments.length)).officeId

async function reopenFalse(stage: YearStage, day: Day): Promise<void> {
  const { cast, did } = stage
  for (const { checkId, appealId, reopenedOn } of await listOf(cast.coordinator, 'false')) {
    if (reopenedOn !== null) continue
    const given = { officeId: otherOffice(stage), requirement: '按抽查结论重新办理，附现场照片' }
    if (!(await tried(() => cast.coordinator.post(`/checks/${checkId}/reopening`, given)))) continue
    await remember(stage, { appealId, since: day })
    did('appeals reopened')
  }
}

const remember = async (stage: YearStage, again: Again) =>
  open.set(stage, [...(open.get(stage) ?? []), again])

/** Now and then an enterprise says that the same problem is back. */
async function sayRelapse({ roll, left, raisedBy, did }: YearStage): Promise<void> {
  const ended = [...left]
  if (ended.length === 0 || roll() >= 0.06) return
  const appealId = at(ended, Math.floor(roll() * ended.length))
  const client = raisedBy.get(appealId)?.client
  const reason = '好了没多久，又和原来一样了。'
  if (client && (await tried(() => client.post(`/appeals/${appealId}/relapse`, { reason })))) {
    did('relapses said')
  }
}

async function decideRelapses(stage: YearStage, day: Day): Promise<void> {
  const { cast, roll, did } = stage
  const { items } = await cast.coordinator.get<{ items: { appealId: string }[] }>('/check-relapses')
  for (const { appealId } of items) {
    const path = `/appeals/${appealId}`
    if (roll() < 0.25) {
      const officeId = otherOffice(stage)
      const given = { officeId, requirement: '问题复发，查明原因，一次办好', why: 'relapse' }
      if (!(await tried(() => cast.coordinator.post(`${path}/reopening`, given)))) continue
      await remember(stage, { appealId, since: day })
      did('appeals reopened')
    } else {
      const reason = '经电话核实，是另一处的问题，已请企业另行提交。'
      const refuted = `${path}/relapse-refutation`
      if (await tried(() => cast.coordinator.post(refuted, { reason }))) did('relapses refuted')
    }
  }
}

/** The office that was given it answers some days later; the enterprise judges, and it is closed again. */
async function answerReopened(stage: YearStage, day: Day): Promise<void> {
  const left: Again[] = []
  for (const again of open.get(stage) ?? []) {
    if (again.since >= day || stage.roll() < 0.5) left.push(again)
    else await answer(stage, again.appealId)
  }
  open.set(stage, left)
}

async function answer({ cast, raisedBy, did }: YearStage, appealId: string): Promise<void> {
  const path = `/appeals/${appealId}`
  const { officeId } = await cast.coordinator.get<{ officeId: string }>(path)
  const office = cast.departments.find((one) => one.officeId === officeId)
  const client = raisedBy.get(appealId)?.client
  if (office === undefined || client === undefined) return
  const text = `重开后换人到现场重新核实，原因已查明，${appealId.slice(-4)}号单所列两处问题均已整改，附前后照片。`
  const reply = { outcome: 'resolved', text, evidence: '整改前后照片' }
  const whole = await tried(async () => {
    await office.handler.post(`${path}/signature`)
    await office.lead.post(`${path}/reply`, { ...reply, regardless: '已与企业当面说明' })
    await client.post(`${path}/confirmation`, { solved: true })
    await client.post(`${path}/rating`, { level: 4, words: null })
    await cast.coordinator.post(`${path}/closing`, {})
  })
  if (whole) did('reopened appeals closed again')
}
