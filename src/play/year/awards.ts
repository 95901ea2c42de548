import type { Day } from '#kernel/day.ts'
import { weekday } from '#kernel/day.ts'
import { CallRefused, type Client } from '../caller.ts'
import { at } from '../talks/enterprises.ts'
import { goodCaseTexts, takenUp } from './award-texts.ts'
import { castBallots } from './award-votes.ts'
import type { Chapter, YearStage } from './chapter.ts'
import { keepPaper } from './papers.ts'

/** What the chapter remembers of the play it is in. */
type Round = {
  cycleId: string
  nominated: number
  /** Appeals that a case tells of already. */
  told: Set<string>
  /** Cases that wait for a yes, to be judged or to be published. */
  waiting: { caseId: string; nth: number; firm: Client }[]
  decided: boolean
  adopted: number
}

const rounds = new WeakMap<YearStage, Round>()
const tuesday = 2
/** Early enough for five working days of publication, and a result on 1 November (民营企业家节). */
const daysOf = (year: string) => ({
  nominateUntil: `${year}-09-25`,
  publishUntil: `${year}-10-13`,
  voteFrom: `${year}-10-15`,
  voteUntil: `${year}-10-20`,
  resultUntil: `${year}-10-28`,
})
/** 提名不追求数量. */
const most = 8

/**
 * 好案例: nominated through the year, one withdrawn for want of consent and one refused, voted on by enterprises in
 * October, decided before the festival of private entrepreneurs, and then taken up elsewhere.
 */
export const awards: Chapter = {
  name: 'awards',
  async day(stage, day) {
    const year = day.slice(0, 4)
    const days = daysOf(year)
    const round = rounds.get(stage)
    if (round === undefined) {
      if (day >= `${year}-03-01` && day < `${year}-09-01`) await open(stage, year)
      return
    }
    if (day >= days.voteFrom && day <= days.voteUntil) await castBallots(stage, round.cycleId)
    if (day > days.resultUntil && !round.decided) await decide(stage, round)
    if (weekday(day) !== tuesday) return
    if (day <= days.nominateUntil) {
      await advance(stage, round)
      if (round.nominated < most && stage.roll() < 0.45) await nominate(stage, round)
    } else if (day < `${year}-10-01`) await advance(stage, round)
    if (round.decided && stage.roll() < 0.6) await takeUp(stage, round, day)
  },
}

async function open(stage: YearStage, year: string): Promise<void> {
  const { cycleId } = await stage.cast.coordinator.post<{ cycleId: string }>('/award-cycles', {
    ...{ title: `${year}年度好案例`, ...daysOf(year), maxChoices: 3, minTurnout: 10, share: 30 },
  })
  const nothing = { nominated: 0, decided: false, adopted: 0 }
  rounds.set(stage, { cycleId, told: new Set(), waiting: [], ...nothing })
  stage.did('round opened')
}

/** An enterprise tells of its own appeal, or the leader of one that was solved. */
async function nominate(stage: YearStage, round: Round): Promise<void> {
  const { cast, raisedBy, left, leader, did } = stage
  const solved = [...raisedBy].filter(([id]) => left.has(id) && !round.told.has(id))
  const found = solved[Math.floor(stage.roll() * solved.length)]
  if (found === undefined) return
  const [appealId, { client }] = found
  const { number } = await cast.coordinator.get<{ number: string }>(`/appeals/${appealId}`)
  round.told.add(appealId)
  const nth = round.nominated
  round.nominated += 1
  const by = nth % 2 === 0 ? client : leader
  const { caseId } = await by.post<{ caseId: string }>('/good-cases', {
    ...{ cycleId: round.cycleId, ...at(goodCaseTexts, nth), appeals: [number] },
  })
  if (by === leader) await cast.coordinator.post(`/good-cases/${caseId}/consent-request`)
  round.waiting.push({ caseId, nth, firm: client })
  did(by === leader ? 'nominated by the leader' : 'nominated by an enterprise')
}

/** What was nominated a week ago is agreed to and judged; one enterprise says no, one case is refused. */
async function advance(stage: YearStage, round: Round): Promise<void> {
  const { cast, secondCoordinator, leader, did } = stage
  for (const { caseId, nth, firm } of round.waiting.splice(0)) {
    const path = `/good-cases/${caseId}`
    if (nth === 3) {
      await firm.post(`${path}/consent`, { agrees: false, reason: null })
      did('withdrawn for want of consent')
      continue
    }
    if (nth % 2 === 1) await firm.post(`${path}/consent`, { agrees: true })
    if (nth === 4) {
      await cast.coordinator.post(`${path}/refusal`, { reason: '做法只适用于个案，推广性不足' })
      did('refused')
      continue
    }
    await secondCoordinator.post(`${path}/qualification`, criteria)
    const { proposalId } = await secondCoordinator.post<{ proposalId: string }>(
      `${path}/publication`,
    )
    await leader.post(`/proposals/${proposalId}/approval`)
    did('published')
  }
}

const judged = (reasons: string) => ({ met: true, evidence: '办理记录、前后对比数据附卷', reasons })
const criteria = {
  pioneering: judged('全市首次'),
  effective: judged('数字可核'),
  leading: judged('用时少于周边'),
  replicable: judged('其他事项可以照做'),
}

type Counted = {
  status: string
  tally: { cases: { caseId: string; meets: boolean; status: string }[] } | null
}

/** Awards what the rule lets be awarded, leaves the rest vacant, and keeps the papers. */
async function decide(stage: YearStage, round: Round): Promise<void> {
  const { cast, did } = stage
  const path = `/award-cycles/${round.cycleId}`
  const { status, tally } = await cast.coordinator.get<Counted>(path)
  round.decided = true
  if (status !== 'counted' || tally === null) return
  for (const { caseId, meets } of tally.cases) {
    const one = `/good-cases/${caseId}`
    if (meets) await cast.coordinator.post(`${one}/award`)
    else await cast.coordinator.post(`${one}/vacancy`, { reason: '赞成率未达到规则，本次空缺' })
    did(meets ? 'awarded' : 'vacant')
  }
  await cast.coordinator.post(`${path}/finish`)
  for (const kind of ['notice', 'collection']) {
    for (const format of ['docx', 'pdf']) {
      const paper = { path: `${path}/papers/${kind}.${format}`, name: `awards/${kind}.${format}` }
      await keepPaper(stage, cast.coordinator, paper)
    }
  }
}

type Awarded = { items: { caseId: string; effect: Record<string, unknown> }[] }
type Spread = { spread: { adoptionId: string; officeId: string | null; confirmedOn: Day | null }[] }

/** Another office takes a case up; a coordinator who did not report it confirms, and later what came of it. */
async function takeUp(stage: YearStage, round: Round, day: Day): Promise<void> {
  const { cast, secondCoordinator, roll, did } = stage
  const { items } = await cast.coordinator.get<Awarded>('/case-library?limit=50')
  const chosen = items[Math.floor(roll() * items.length)]
  if (chosen === undefined) return
  const path = `/good-cases/${chosen.caseId}`
  const office = at(cast.departments, Math.floor(roll() * cast.departments.length))
  round.adopted += 1
  const { how, city } = at(takenUp, round.adopted)
  const report = { how, on: day }
  if (city !== undefined) await cast.coordinator.post(`${path}/adoptions`, { ...report, city })
  else await office.handler.post(`${path}/adoptions`, report)
  const { spread } = await cast.coordinator.get<Spread>(path)
  for (const { adoptionId, confirmedOn } of spread) {
    if (confirmedOn === null) {
      await secondCoordinator.post(`${path}/adoption-confirmations`, { adoptionId })
    }
  }
  did(city === undefined ? 'taken up by an office' : 'taken up in another city')
  const { spread: now } = await cast.coordinator.get<Spread>(path)
  const own = now.find(({ officeId }) => officeId === office.officeId)
  if (own === undefined || roll() < 0.4) return
  await tellEffect(stage, { path, adoptionId: own.adoptionId, office: office.handler, day })
}

type Telling = { path: string; adoptionId: string; office: Client; day: Day }

async function tellEffect({ cast, did }: YearStage, { path, adoptionId, office, day }: Telling) {
  const effect = { measure: '平均办理天数', before: 8, after: 3, unit: '天' }
  try {
    await office.post(`${path}/effects`, { adoptionId, effect, on: day })
    await cast.coordinator.post(`${path}/effect-confirmations`, { adoptionId })
    did('effect confirmed')
  } catch (error) {
    // An effect that was confirmed before stays.
    if (!(error instanceof CallRefused) || error.code !== 'awards/confirmed-already') throw error
  }
}
