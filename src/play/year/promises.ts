import { addDays, type Day, weekday } from '#kernel/day.ts'
import type { Chapter, YearStage } from './chapter.ts'
import { instruct, recordSpoken } from './instructions.ts'

type Promised = {
  promiseId: string
  status: string
  source: string
  officeId: string
  dueOn: Day
  askedDueOn: Day | null
  about: { kind: string; id: string | null }
}
type Page = { items: Promised[] }

/** How a promise goes: kept before its day, kept late, given a later date, or never. */
type Fate = 'kept' | 'late' | 'asks' | 'never'

/** What becomes of each promise of a play, thrown once. */
const fates = new WeakMap<YearStage, Map<string, { fate: Fate; days: number }>>()

/** Weeks that have passed, by which instructions and spoken promises come. */
const weeks = new WeakMap<YearStage, number>()

const monday = 1
const thursday = 4

/**
 * 承诺台账: offices keep what they promised, late or not at all, and ask for later dates; enterprises and the desk
 * judge what is reported; leaders instruct, and promises made at talks are put down.
 */
export const promises: Chapter = {
  name: 'promises',
  async day(stage, day) {
    if (weekday(day) !== monday && weekday(day) !== thursday) return
    await reportAll(stage, day)
    await judgeAll(stage)
    if (weekday(day) !== thursday) return
    const week = weeks.get(stage) ?? 0
    weeks.set(stage, week + 1)
    if (week % 3 === 1) await instruct(stage, day, week)
    if (week % 4 === 2) await recordSpoken(stage, day, week)
  },
}

function fateOf(stage: YearStage, { promiseId, source }: Promised) {
  const known = fates.get(stage) ?? new Map<string, { fate: Fate; days: number }>()
  fates.set(stage, known)
  const before = known.get(promiseId)
  if (before !== undefined) return before
  const thrown = stage.roll()
  // An instruction is seldom left undone.
  const never = source === 'instruction' ? 0.95 : 0.9
  const fate: Fate =
    thrown < 0.68 ? 'kept' : thrown < 0.82 ? 'late' : thrown < never ? 'asks' : 'never'
  const days = 3 + Math.floor(stage.roll() * 18)
  known.set(promiseId, { fate, days })
  return { fate, days }
}

async function reportAll(stage: YearStage, day: Day): Promise<void> {
  for (const { lead } of [...stage.cast.departments, stage.cast.bottomLine]) {
    for (const result of ['open', 'broken']) {
      const { items } = await lead.get<Page>(`/promises?limit=50&result=${result}`)
      for (const promise of items) await goOn(stage, lead, promise, day)
    }
  }
}

async function goOn(
  stage: YearStage,
  lead: YearStage['leader'],
  promise: Promised,
  day: Day,
): Promise<void> {
  const { promiseId, status, dueOn, askedDueOn } = promise
  if (status !== 'open' && status !== 'broken') return
  const { fate, days } = fateOf(stage, promise)
  const at = `/promises/${promiseId}`
  if (fate === 'asks' && status === 'open' && askedDueOn === null) {
    if (day < addDays(dueOn, -6)) return
    const reason = '材料和施工队伍进场比预计晚，已重新排定工期'
    await lead.post(`${at}/date-request`, { dueOn: addDays(dueOn, 10 + days), reason })
    // Why: it is asked for once; whatever is decided, the office then keeps it.
    fates.get(stage)?.set(promiseId, { fate: 'kept', days })
    stage.did('later dates asked')
    return
  }
  const ready = fate === 'late' ? day >= addDays(dueOn, days) : day >= addDays(dueOn, -6)
  if (fate === 'never' || fate === 'asks' || !ready) return
  await lead.post(`${at}/report`, {
    text: '已按承诺办成，现场和系统均可核对。',
    evidence: '验收记录和照片见附卷',
  })
  stage.did('reported')
}

type Opened = { open: string[] }

/** The leader looks first at what he instructed; some enterprises say themselves whether it was kept. */
async function judgeAll(stage: YearStage): Promise<void> {
  const { leader, cast, raisedBy, roll, did } = stage
  const own = await leader.get<Page>('/promises?limit=50&waiting=true&source=instruction')
  for (const { promiseId } of own.items) {
    const { open } = await leader.get<Opened>(`/promises/${promiseId}`)
    if (!open.includes('acceptReport')) continue
    await leader.post(`/promises/${promiseId}/acceptance`)
    did('instructions done')
  }
  const { items } = await cast.coordinator.get<Page>('/promises?limit=50&waiting=true')
  for (const { promiseId, about } of items) {
    const firm = about.kind === 'appeal' ? raisedBy.get(about.id ?? '') : undefined
    const at = `/promises/${promiseId}`
    const thrown = roll()
    if (firm !== undefined && thrown < 0.3) {
      const found = await firm.client.get<Page>(`/appeals/${about.id}/promises`)
      if (found.items.some((one) => one.promiseId === promiseId)) {
        await firm.client.post(`${at}/${thrown < 0.04 ? 'return' : 'acceptance'}`)
        did('judged by enterprises')
        continue
      }
    }
    if (thrown > 0.94) await cast.coordinator.post(`${at}/return`, { reason: '现场核对仍未办成' })
    else await cast.coordinator.post(`${at}/acceptance`)
    did('judged by the desk')
  }
  await decideDates(stage)
}

async function decideDates({ cast, roll, did }: YearStage): Promise<void> {
  for (const result of ['open', 'broken']) {
    const { items } = await cast.coordinator.get<Page>(`/promises?limit=50&result=${result}`)
    for (const { promiseId, askedDueOn, status } of items) {
      if (askedDueOn === null || status === 'reported') continue
      const grant = roll() < 0.7
      const reason = grant ? null : '原定期限对企业已作说明，请如期办成'
      await cast.coordinator.post(`/promises/${promiseId}/date-decision`, { grant, reason })
      did('later dates decided')
    }
  }
}
