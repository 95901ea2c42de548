import { addDays, type Day } from '#kernel/day.ts'
import { at, weighted } from '../talks/enterprises.ts'
import type { YearStage } from './chapter.ts'
import { keepPaper } from './papers.ts'
import type { Agenda, Listed } from './reviews.ts'

type People = { leaders: { accountId: string; name: string }[] }

/** The leaders convene in turn, and after them the coordinating office. */
export async function chooseRota({ cast, did }: YearStage): Promise<void> {
  const { leaders } = await cast.coordinator.get<People>('/review-people')
  const own = leaders.map(({ name, accountId }) => ({ name, accountId }))
  await cast.coordinator.post('/review-rota', {
    conveners: [...own, { name: '市发展和改革委员会' }],
  })
  did('rota')
}

const decisions = [
  ['measures', 62],
  ['higher', 14],
  ['not-yet', 12],
  ['not-adopted', 7],
  ['deferred', 5],
] as const

/** Each item is decided by the leader who convenes, or taken down by the coordinator; few are put off. */
export async function decideAll(stage: YearStage, review: Agenda, day: Day): Promise<void> {
  const { cast, leader, roll, did } = stage
  for (const { itemId, officeIds, status } of review.agenda) {
    if (status === 'removed' || status === 'deferred') continue
    const who = review.convener.accountId === null ? cast.coordinator : leader
    const kind = weighted(decisions, roll())
    did(kind)
    if (kind === 'deferred') {
      await who.post(`/review-items/${itemId}/deferral`, { reason: '情况尚未核实清楚，下期再议' })
    } else {
      const decision = decisionOf(stage, { kind, officeIds, day })
      await who.post(`/review-items/${itemId}/decision`, { decision })
    }
  }
}

type Deciding = {
  kind: Exclude<(typeof decisions)[number][0], 'deferred'>
  officeIds: readonly string[]
  day: Day
}

function decisionOf({ roll, newId }: YearStage, { kind, officeIds, day }: Deciding) {
  const lookAgainOn = addDays(day, 60 + Math.floor(roll() * 60))
  switch (kind) {
    case 'measures':
      return {
        kind,
        measures: Array.from({ length: 1 + Math.floor(roll() * 2) }, (_, nth) => ({
          measureId: newId(),
          text: at(measures, Math.floor(roll() * measures.length)),
          ownerOfficeId: at(officeIds, nth),
          dueOn: addDays(day, 20 + Math.floor(roll() * 60)),
        })),
      }
    case 'higher':
      return {
        kind,
        level: 'province',
        reason: '需省级主管部门明确口径，由牵头单位专题报告',
        lookAgainOn,
      }
    case 'not-yet':
      return { kind, reason: '配套条件尚不具备，列入下半年研究', lookAgainOn }
    case 'not-adopted':
      return { kind, reason: '与上位规定不一致，向提出企业书面说明' }
  }
}

const measures = [
  '修订办事指南，取消重复提交的材料',
  '出台实施细则，明确办理口径和时限',
  '设立专窗，集中受理同类事项',
  '建立部门会商制度，每月通报一次',
  '扩大承载能力，分两批建成投用',
]

type Measure = {
  measureId: string
  problemId: string
  officeId: string
  dueOn: Day
}

/** Measures are fulfilled about when they are due: some before, some late, a few not for a long time. */
export async function fulfilMeasures(stage: YearStage, day: Day): Promise<void> {
  const { cast, roll, did } = stage
  const { items } = await cast.coordinator.get<{ items: Measure[] }>('/measures')
  for (const { measureId, problemId, officeId, dueOn } of items) {
    if (addDays(dueOn, -10) > day) continue
    const office = cast.departments.find((one) => one.officeId === officeId)
    if (office === undefined || roll() > 0.55) continue
    const ruleChanged = roll() < 0.6
    await office.lead.post(`/problems/${problemId}/measure-fulfilment`, {
      ...{ measureId, ruleChanged },
      words: '措施已落实，相关做法已对外公布',
      evidence: ruleChanged ? '修订后的办事指南及发布记录' : null,
    })
    did(dueOn < day ? 'measures late' : 'measures in time')
  }
}

/** Keeps a paper of the review, as a document and as a page to print. */
export async function keepReviewPaper(
  stage: YearStage,
  { reviewId, month }: Listed,
  kind: 'materials' | 'minutes',
): Promise<void> {
  for (const format of ['docx', 'pdf']) {
    const path = `/reviews/${reviewId}/papers/${kind}.${format}`
    const name = `reviews/${month}/${kind}.${format}`
    await keepPaper(stage, stage.cast.coordinator, { path, name })
  }
}
