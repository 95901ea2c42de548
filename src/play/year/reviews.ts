import { type Day, weekday } from '#kernel/day.ts'
import type { Chapter, YearStage } from './chapter.ts'
import { chooseRota, decideAll, fulfilMeasures, keepReviewPaper } from './reviewing.ts'

export type Listed = { reviewId: string; status: string; heldOn: Day; month: string }
export type Agenda = {
  reviewId: string
  month: string
  convener: { accountId: string | null; name: string }
  agenda: {
    itemId: string
    problemId: string
    title: string
    officeIds: string[]
    status: string
  }[]
}

const monday = 1

/** Which plays have their rota of conveners. */
const convened = new WeakSet<YearStage>()

/** 月评议: the timekeeper proposes each month's; its agenda, statements, scores, decisions and measures. */
export const reviews: Chapter = {
  name: 'reviews',
  async day(stage, day) {
    if (!convened.has(stage)) await chooseRota(stage)
    convened.add(stage)
    const { items } = await stage.cast.coordinator.get<{ items: Listed[] }>('/reviews?limit=50')
    for (const review of items) await goOn(stage, review, day)
    if (weekday(day) === monday) await fulfilMeasures(stage, day)
  },
}

/** Working days before the review: its agenda is made up, and offices state their case. */
const agendaBefore = -7
const statementsBefore = -3

async function goOn(stage: YearStage, review: Listed, day: Day): Promise<void> {
  const { after } = stage
  const { status, heldOn } = review
  if (status === 'planned' && day >= after(heldOn, agendaBefore)) await makeUp(stage, review, day)
  if (status === 'agenda' && day === after(heldOn, statementsBefore)) await prepare(stage, review)
  if (status === 'agenda' && day >= heldOn) await hold(stage, review, day)
  if (status === 'held' && day >= after(heldOn, 2)) await approve(stage, review)
  if (status === 'minuted' && weekday(day) === monday) await closeWhenDone(stage, review)
}

type Suggested = { problemId: string; title: string; officeId: string | null; advised: boolean }

/** At most three problems are heard; a month without one is cancelled. */
async function makeUp(stage: YearStage, { reviewId, heldOn }: Listed, day: Day): Promise<void> {
  const { cast, roll, did } = stage
  const path = `/reviews/${reviewId}`
  const suggested = await cast.coordinator.get<{ items: Suggested[] }>(`${path}/suggestions`)
  const { experts } = await cast.coordinator.get<{ experts: { accountId: string }[] }>(
    '/review-people',
  )
  const chosen = suggested.items.filter(({ advised }) => advised).slice(0, 3)
  if (chosen.length === 0) {
    if (day < heldOn) return
    await cast.coordinator.post(`${path}/cancellation`, { reason: '本月没有成熟的共性问题' })
    did('cancelled')
    return
  }
  for (const { problemId, officeId } of chosen) {
    const other = cast.departments[Math.floor(roll() * cast.departments.length)]
    const officeIds = [...new Set([officeId ?? other?.officeId ?? '', other?.officeId ?? ''])]
    const expertIds = experts.slice(0, 1).map(({ accountId }) => accountId)
    await cast.coordinator.post(`${path}/items`, { problemId, officeIds, expertIds })
  }
  await cast.coordinator.post(`${path}/arrangement`, {
    startsAt: '14:30',
    place: '市行政中心2号楼201会议室',
  })
  await cast.coordinator.post(`${path}/announcement`)
  did('announced')
}

/** Offices state their case, most of them; the expert gives a view; whoever raised it scores it. */
async function prepare(stage: YearStage, { reviewId }: Listed): Promise<void> {
  const { cast, expert, roll, newId, did } = stage
  const { agenda } = await cast.coordinator.get<Agenda>(`/reviews/${reviewId}`)
  for (const { itemId, officeIds, title, problemId } of agenda) {
    for (const officeId of officeIds) {
      const office = cast.departments.find((one) => one.officeId === officeId)
      if (office === undefined || roll() < 0.15) continue
      await office.lead.post(`/review-items/${itemId}/statement`, {
        text: `关于“${title}”：我单位已梳理近期反映情况，现行做法、难点和下一步打算附后，请会议审议。`,
      })
      did('statements')
    }
    await expert.post(`/review-items/${itemId}/comments`, {
      commentId: newId(),
      text: '建议先在两个区县试行，三个月后比较同类诉求的数量再定是否推开。',
    })
    await scoreBy(stage, problemId, itemId)
  }
}

async function scoreBy(stage: YearStage, problemId: string, itemId: string): Promise<void> {
  const { cast, raisedBy, roll, did } = stage
  const { appealList } = await cast.coordinator.get<{
    appealList: { appealId: string; standing: string }[]
  }>(`/problems/${problemId}`)
  const accepted = appealList.filter(({ standing }) => standing === 'accepted')
  const who = new Set(accepted.map(({ appealId }) => raisedBy.get(appealId)))
  for (const enterprise of who) {
    if (enterprise === undefined || roll() < 0.25) continue
    const score = 1 + Math.floor(roll() * 5)
    await enterprise.client.post(`/review-items/${itemId}/score`, { score })
    did('scores')
  }
}

async function hold(stage: YearStage, review: Listed, day: Day): Promise<void> {
  const { cast, did } = stage
  const path = `/reviews/${review.reviewId}`
  await keepReviewPaper(stage, review, 'materials')
  await cast.coordinator.post(`${path}/holding`, {
    present: ['市政府办公室', '市发展和改革委员会', '市工商业联合会'],
    observing: ['市人大代表', '市政协委员'],
  })
  await decideAll(stage, await cast.coordinator.get<Agenda>(path), day)
  did('held')
}

async function approve(stage: YearStage, review: Listed): Promise<void> {
  await stage.cast.coordinator.post(`/reviews/${review.reviewId}/minutes-approval`)
  await keepReviewPaper(stage, review, 'minutes')
  stage.did('minuted')
}

async function closeWhenDone({ cast, did }: YearStage, { reviewId }: Listed): Promise<void> {
  const { items } = await cast.coordinator.get<{ items: { fulfilledOn: Day | null }[] }>(
    `/review-measures?reviewId=${reviewId}`,
  )
  if (items.some(({ fulfilledOn }) => fulfilledOn === null)) return
  await cast.coordinator.post(`/reviews/${reviewId}/closing`)
  did('closed')
}
