import { type Day, daysBetween, weekday } from '#kernel/day.ts'
import { at } from '../talks/enterprises.ts'
import type { Chapter, YearStage } from './chapter.ts'

type Status = 'suggested' | 'confirmed' | 'carrying' | 'observed' | 'waiting' | 'closed'
type Problem = {
  problemId: string
  status: Status
  title: string | null
  enterprises: number
  proposed: number
  appeals: number
  trigger: string | null
  foundOn: Day
  ruleChangedOn: Day | null
  lookAgainOn: Day | null
  decidedOn: Day | null
}
type Detail = {
  appealList: { appealId: string; standing: 'proposed' | 'accepted' | 'apart' }[]
  scores: unknown
}

const causes = ['execution', 'factors', 'policy-gap', 'policy-conflict', 'authority', 'market']
const tuesday = 2
/** How many problems are taken up in one week at the most. */
const mostAtOnce = 2
/** What nobody else raises for so long is no common problem. */
const patience = 45
/** How long the effect of a changed rule is watched (R13). */
const watched = 90

/** 共性问题: what the comparison finds is taken up or not, and looked after until its end. */
export const problems: Chapter = {
  name: 'problems',
  async day(stage, day) {
    if (weekday(day) !== tuesday) return
    const { items } = await stage.cast.coordinator.get<{ items: Problem[] }>('/problems?limit=50')
    await lookThrough(stage, items, day)
    for (const one of items) await lookAfter(stage, one, day)
  },
}

/** Takes up what enough enterprises say, and dismisses what nobody else does. */
async function lookThrough(stage: YearStage, items: readonly Problem[], day: Day): Promise<void> {
  const found = items.filter(({ status }) => status === 'suggested')
  const grave = found.filter(({ trigger, enterprises, proposed }) => {
    return trigger !== null || enterprises + proposed >= 3
  })
  for (const one of grave.slice(0, mostAtOnce)) await takeUp(stage, one)
  for (const one of found) {
    if (grave.includes(one) || daysBetween(one.foundOn, day) < patience) continue
    await stage.cast.coordinator.post(`/problems/${one.problemId}/dismissal`, {
      reason: '多次跟踪未再出现，属个案，按单件办理',
    })
    stage.did('dismissed')
  }
}

async function takeUp(stage: YearStage, { problemId, title }: Problem): Promise<void> {
  const { cast, leader, roll, did } = stage
  const path = `/problems/${problemId}`
  const { appealList } = await cast.coordinator.get<Detail>(path)
  const proposed = appealList.filter(({ standing }) => standing === 'proposed')
  if (proposed.length > 0) {
    const appealIds = proposed.map(({ appealId }) => appealId)
    await cast.coordinator.post(`${path}/appeals`, { appealIds })
  }
  if (roll() < 0.2) {
    await leader.post(`${path}/mark`, { words: '多家企业反映，请列为共性问题研究' })
    did('marked by the leader')
  }
  const lead =
    roll() < 0.6 ? at(cast.departments, Math.floor(roll() * cast.departments.length)) : null
  await cast.coordinator.post(`${path}/confirmation`, {
    title: (title ?? '企业集中反映事项').slice(0, 80),
    rootCause: at(causes, Math.floor(roll() * causes.length)),
    officeId: lead?.officeId ?? null,
  })
  did('confirmed')
}

/** Scores how far a decided reform has come, and closes what has been watched long enough. */
async function lookAfter(stage: YearStage, problem: Problem, day: Day): Promise<void> {
  const { cast, roll, did } = stage
  const { problemId, status, decidedOn, ruleChangedOn } = problem
  if (decidedOn === null || status === 'closed') return
  const path = `/problems/${problemId}`
  if (
    ruleChangedOn !== null &&
    status === 'observed' &&
    daysBetween(ruleChangedOn, day) > watched
  ) {
    await cast.coordinator.post(`${path}/closing`, {
      finding: '规则修改后同类诉求明显减少，已逐家告知提出企业',
    })
    did('closed')
    return
  }
  if (roll() > 0.15) return
  const points = () => Math.floor(roll() * 4)
  await cast.coordinator.post(`${path}/score`, {
    ...{ diagnosis: 3, design: points(), handOver: points() },
    ...{ enactment: points(), implementation: points() },
  })
  did('scored')
}
