import { weekday } from '#kernel/day.ts'
import { at } from '../talks/enterprises.ts'
import type { Chapter, YearStage } from './chapter.ts'

const thursday = 4

const asked = [
  '用电增容',
  '停车位',
  '续贷',
  '危化品 通行证',
  '道路破损',
  '工伤 认定',
  '环评',
  '拖欠 货款',
  '人才 补贴',
  '错峰 停电',
  '消防 验收',
  '招投标',
]

/** Staff read what came in, search what was written, and look for appeals like the one they have before them. */
export const looking: Chapter = {
  name: 'looking',
  async day(stage, day) {
    await confirmTexts(stage)
    if (weekday(day) !== thursday) return
    const { cast, leader, left, roll, did } = stage
    const handler = at(cast.departments, Math.floor(roll() * cast.departments.length)).handler
    for (const who of [cast.coordinator, leader, handler]) {
      const words = at(asked, Math.floor(roll() * asked.length))
      const { items } = await who.get<{ items: unknown[] }>(
        `/search?q=${encodeURIComponent(words)}`,
      )
      did('searches')
      if (items.length > 0) did('searches that found something')
    }
    const appealId = [...left].at(-1)
    if (appealId === undefined) return
    await cast.coordinator.get(`/appeals/${appealId}/precedents`)
    did('looked for appeals alike')
  },
}

/** The coordinator looks through what enterprises wrote later, before a handling unit reads it. */
async function confirmTexts({ cast, left, did }: YearStage): Promise<void> {
  const path = '/appeals?view=all&unconfirmed=true'
  const { items } = await cast.coordinator.get<{ items: { appealId: string }[] }>(path)
  for (const { appealId } of items) {
    if (!left.has(appealId)) continue
    await cast.coordinator.post(`/appeals/${appealId}/text-confirmation`)
    did('texts confirmed')
  }
}
