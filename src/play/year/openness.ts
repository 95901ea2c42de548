import type { Day } from '#kernel/day.ts'
import type { Chapter, YearStage } from './chapter.ts'

type Standing = { due: string; published: boolean }
type Prepared = { proposalId: string }

/** Between these days of the month the month before is published, when most of it has been judged. */
const [fromDay, untilDay] = [10, 20]

/** 公开: a coordinator prepares the month that is over, and a leader publishes it. */
export const openness: Chapter = {
  name: 'openness',
  day: async (stage, day) => {
    const nth = Number(day.slice(8))
    if (nth < fromDay || nth > untilDay) return
    const { due, published } = await stage.cast.coordinator.get<Standing>('/publications')
    if (!published && isOfThisYear(due, day)) await publish(stage, due)
  },
}

/** The December before a played year is nobody's: it had no appeals. */
const isOfThisYear = (month: string, day: Day) => month.slice(0, 4) === day.slice(0, 4)

async function publish({ cast, leader, did }: YearStage, month: string): Promise<void> {
  const { proposalId } = await cast.coordinator.post<Prepared>('/publications', { month })
  await leader.post(`/proposals/${proposalId}/approval`)
  did('months published')
}
