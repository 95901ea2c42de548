import { addDays, type Day } from '#kernel/day.ts'
import { at } from '../talks/enterprises.ts'
import type { YearStage } from './chapter.ts'

const words = [
  '情况反映得清楚。请牵头单位会同属地抓紧办理，务求一抓到底，结果报我。',
  '同类问题反复出现，要从制度上解决。请研究提出办法，按期报告。',
  '请主管部门主动上门，把政策讲清楚，能办的马上办，不能办的说明依据。',
  '企业等得太久。请明确责任人和时间，每周调度一次。',
  '此件批评得对。请举一反三，全面排查，结果公开。',
] as const
const tasks = [
  '逐户上门核实并办成，形成办理报告',
  '拟定改进办法并印发',
  '完成同类问题排查并公布结果',
  '建立专班，办成清单内全部事项',
  '办成后回访企业并书面报告',
] as const

type Problems = { items: { number: string }[] }
type Appeals = { items: { number: string }[] }

/** What an instruction is about: a report, a common problem or an appeal, where there are any. */
async function subjectOf({ cast, roll }: YearStage, day: Day, week: number) {
  const thrown = roll()
  if (thrown < 0.35) {
    const { items } = await cast.coordinator.get<Problems>('/problems?status=confirmed')
    const [problem] = items
    if (problem !== undefined) return { kind: 'problem', number: problem.number }
  }
  if (thrown < 0.6) {
    const { items } = await cast.coordinator.get<Appeals>('/appeals?status=signed&limit=5')
    const appeal = items[week % Math.max(items.length, 1)]
    if (appeal !== undefined) return { kind: 'appeal', number: appeal.number }
  }
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  return { kind: 'briefing', label: `${day.slice(0, 4)}年第${quarter}季度综合分析报告` }
}

/** 批示: the leader writes most of them; some are on paper, and a coordinator records them. */
export async function instruct(stage: YearStage, day: Day, week: number): Promise<void> {
  const { cast, leader, roll, did } = stage
  const given = {
    officeId: at(cast.departments, Math.floor(roll() * cast.departments.length)).officeId,
    about: await subjectOf(stage, day, week),
    words: at(words, week),
    text: at(tasks, week + 2),
    dueOn: addDays(day, 21 + Math.floor(roll() * 40)),
  }
  if (roll() < 0.6) {
    await leader.post('/instructions', given)
    did('instructions written')
    return
  }
  const said = { saidBy: '市长', saidOn: addDays(day, -1) }
  await cast.coordinator.post('/instructions', { ...given, ...said })
  did('instructions recorded')
}

const spoken = [
  '增设园区公交站点并公布班次',
  '把申请材料清单减到五份以内',
  '完成厂区门口标线和照明',
  '公布用工补贴办理时限并按期兑付',
] as const

/** 当场承诺: what an office said at a talk, put down with who said it; one put down twice is withdrawn by two people. */
export async function recordSpoken(stage: YearStage, day: Day, week: number): Promise<void> {
  const { cast, leader, roll, did } = stage
  const promise = {
    officeId: at(cast.departments, Math.floor(roll() * cast.departments.length)).officeId,
    about: { kind: 'other', label: `${addDays(day, -1)}恳谈会` },
    text: at(spoken, week),
    dueOn: addDays(day, 20 + Math.floor(roll() * 60)),
    saidBy: '到会单位负责人',
    saidOn: addDays(day, -1),
  }
  await cast.coordinator.post('/promises', promise)
  did('spoken promises')
  if (week % 8 !== 2) return
  const again = await cast.coordinator.post<{ promiseId: string }>('/promises', promise)
  const asked = await cast.coordinator.post<{ proposalId: string }>(
    `/promises/${again.promiseId}/withdrawal`,
    { reason: '与前一项重复登记' },
  )
  await leader.post(`/proposals/${asked.proposalId}/approval`)
  did('withdrawn by two people')
}
