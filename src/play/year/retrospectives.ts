import { addDays, type Day } from '#kernel/day.ts'
import { CallRefused } from '../caller.ts'
import { at } from '../talks/enterprises.ts'
import type { Chapter, YearStage } from './chapter.ts'
import { keepPaper } from './papers.ts'

type Listed = { retrospectiveId: string; period: string; status: string; meetsOn: Day }
type Pack = Listed & {
  sample: { items: { appealId: string }[] } | null
  rechecks: { appealId: string }[]
  topics: { topicKey: string; topicId: string | null }[]
  decided: { status: string | null }[]
  open: string[]
}

/** 半年专题 in July, 年度复盘 at the end of the year: drawn, looked at again, met on, decided and followed. */
export const retrospectives: Chapter = {
  name: 'retrospectives',
  async day(stage, day) {
    const { items } = await stage.cast.coordinator.get<{ items: Listed[] }>('/retrospectives')
    for (const one of items) await goOn(stage, one, day)
  },
  async end(stage, day) {
    const { coordinator } = stage.cast
    const { items } = await coordinator.get<{ items: Listed[] }>('/retrospectives')
    const period = day.slice(0, 4)
    if (!items.some((one) => one.period === period && one.status !== 'cancelled')) {
      await coordinator.post('/retrospectives', { period, meetsOn: day })
    }
    const all = (await coordinator.get<{ items: Listed[] }>('/retrospectives')).items
    for (const one of all) if (one.period === period) await finish(stage, one, day)
  },
}

const drawBefore = -8
const submitBefore = -3

async function goOn(stage: YearStage, { retrospectiveId, meetsOn }: Listed, day: Day) {
  const { after } = stage
  const { status } = await load(stage, retrospectiveId)
  if (status === 'planned' && day >= after(meetsOn, drawBefore)) await draw(stage, retrospectiveId)
  if (status === 'drawn') {
    await lookAgain(stage, retrospectiveId)
    if (day >= after(meetsOn, submitBefore)) await submit(stage, retrospectiveId)
  }
  if (status === 'submitted' && day >= meetsOn) await meet(stage, retrospectiveId, day)
  if (status === 'followed') await closeWhenDone(stage, retrospectiveId)
}

/** On the last day whatever of the year's review is left is done at once. */
async function finish(stage: YearStage, { retrospectiveId }: Listed, day: Day): Promise<void> {
  const isAt = async (status: string) => (await load(stage, retrospectiveId)).status === status
  if (await isAt('planned')) await draw(stage, retrospectiveId)
  if (await isAt('drawn')) {
    await lookAgain(stage, retrospectiveId)
    await submit(stage, retrospectiveId)
  }
  if (await isAt('submitted')) await meet(stage, retrospectiveId, day)
}

const load = ({ cast }: YearStage, id: string) =>
  cast.coordinator.get<Pack>(`/retrospectives/${id}`)

async function draw({ cast, clock, did }: YearStage, id: string): Promise<void> {
  await cast.coordinator.post(`/retrospectives/${id}/pack`)
  // Why: whatever comes after the pack comes after its moment, so that it is counted again without it.
  clock.pass(1)
  did('packs drawn')
}

const findings = [
  ['true', '现场核对与答复一致，企业认可'],
  ['partly', '主体已办成，尚有收尾，已请承办单位说明时间'],
  ['false', '现场核对未见办成，已移交重开'],
] as const

/** The auditors look again at what was drawn; where the log had published nothing yet they try to draw. */
async function lookAgain(stage: YearStage, id: string): Promise<void> {
  const { cast, roll, did } = stage
  const { auditor } = cast
  if ((await load(stage, id)).sample === null) await drawSample(stage, id)
  const { sample, rechecks } = await load(stage, id)
  for (const { appealId } of sample?.items ?? []) {
    if (rechecks.some((one) => one.appealId === appealId)) continue
    const thrown = roll()
    const [result, words] = at(findings, thrown < 0.8 ? 0 : thrown < 0.92 ? 1 : 2)
    await auditor.post(`/retrospectives/${id}/rechecks`, { appealId, result, words })
    did('files looked at again')
  }
}

async function drawSample({ cast }: YearStage, id: string): Promise<void> {
  try {
    await cast.auditor.post(`/retrospectives/${id}/sample`)
  } catch (error) {
    if (!(error instanceof CallRefused) || error.code !== 'reviews/no-head-yet') throw error
  }
}

/** Three of the proposed topics go into the library; then the pack goes to the meeting. */
async function submit(stage: YearStage, id: string): Promise<void> {
  const { cast, did } = stage
  const { topics } = await load(stage, id)
  for (const { topicKey } of topics.filter(({ topicId }) => topicId === null).slice(0, 3)) {
    await cast.coordinator.post(`/retrospectives/${id}/topics`, { topicKey })
    did('topics proposed')
  }
  await cast.coordinator.post(`/retrospectives/${id}/submission`)
}

const decided = [
  '高频问题逐项改规则，改一项公布一项',
  '失约承诺由主要负责人说明，逐项限期兑现',
  '复查不实的一律重开，并查同一单位同期办结件',
] as const

async function meet(stage: YearStage, id: string, day: Day): Promise<void> {
  const { cast, roll, did } = stage
  const { period } = await load(stage, id)
  const half = period.includes('H')
  await cast.coordinator.post(`/retrospectives/${id}/meeting`, {
    metOn: day,
    chair: half ? '市长' : '市委书记',
    present: half ? ['副市长', '市政府秘书长'] : ['市长', '市委秘书长', '市纪委书记'],
  })
  const decisions = decided.map((text, index) => ({
    text,
    officeId: at(cast.departments, Math.floor(roll() * cast.departments.length)).officeId,
    dueOn: addDays(day, 60 + index * 30),
  }))
  await cast.coordinator.post(`/retrospectives/${id}/decisions`, { decisions })
  did('decided', decisions.length)
  for (const format of ['docx', 'pdf']) {
    const path = `/retrospectives/${id}/papers/report.${format}`
    const name = `retrospectives/${period}/report.${format}`
    await keepPaper(stage, stage.leader, { path, name })
  }
}

async function closeWhenDone(stage: YearStage, id: string): Promise<void> {
  const { decided: promises } = await load(stage, id)
  if (promises.some(({ status }) => status !== 'kept' && status !== 'withdrawn')) return
  await stage.cast.coordinator.post(`/retrospectives/${id}/closing`)
  stage.did('closed')
}
