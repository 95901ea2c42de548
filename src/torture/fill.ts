import { addDays, dayOf } from '#kernel/day.ts'
import type { Database } from '#platform/database/database.ts'
import { type TurnedClock, turnedClock } from '../play/clock.ts'
import type { Cast } from '../play/people.ts'
import { type Staff, setUpStaffedCity } from '../play/staff.ts'
import { onStage } from '../play/stage.ts'
import { submission } from './stage.ts'

/** How far appeals have come: waiting, asked for more, with an office, or answered and left to lapse. */
export type Standing = 'submitted' | 'asked' | 'dispatched' | 'left'

/** So many appeals that came so far on one day, and have been left alone since. */
export type Group = { as: Standing; count: number; daysAgo: number }

export type Filled = { staff: Staff; enterpriseId: string; ids: Map<Group, string[]> }

type Fill = {
  db: Database
  tenantId: string
  groups: readonly Group[]
  watch: (done: number) => void
}

const lanes = 4

/** Sets a city up with appeals under way, each taken over HTTP as far as its group says. */
export async function fillCity({ db, tenantId, groups, watch }: Fill): Promise<Filled> {
  const today = dayOf(db.clock.now())
  const inOrder = groups.toSorted((a, b) => b.daysAgo - a.daysAgo)
  const start = addDays(today, -(inOrder[0]?.daysAgo ?? 1))
  const clock = turnedClock(start)
  const past = db.by(clock)
  const staff = await setUpStaffedCity(past, tenantId, 'huzhou')
  if (staff === null) throw new Error(`The city ${tenantId} is there already.`)
  return onStage({ db: past, tenantId, staff, start }, async ({ cast }) => {
    const ids: Filled['ids'] = new Map()
    let done = 0
    for (const group of inOrder) {
      clock.turnTo(addDays(today, -group.daysAgo))
      const made = await fillGroup({ cast, clock, group }, () => watch(++done))
      ids.set(group, made)
    }
    return { staff, enterpriseId: enterpriseOf(cast), ids }
  })
}

type Filling = { cast: Cast; clock: TurnedClock; group: Group }

async function fillGroup({ cast, group }: Filling, told: () => void): Promise<string[]> {
  const ids: string[] = []
  let begun = 0
  const lane = async () => {
    while (begun < group.count) {
      begun += 1
      ids.push(await bringTo(cast, group.as, begun))
      told()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return ids
}

const enterpriseOf = ({ enterprises }: Cast): string => enterprises[0]?.enterpriseId ?? ''

/** One appeal, by every hand it needs to come so far. */
async function bringTo(cast: Cast, standing: Standing, n: number): Promise<string> {
  const { coordinator, departments, callers } = cast
  const department = departments[n % departments.length]
  if (department === undefined) throw new Error('The city has no department.')
  const body = { ...submission(`第${n}件`), enterpriseId: enterpriseOf(cast), channel: 'window' }
  const { appealId } = await coordinator.post<{ appealId: string }>('/appeals', body)
  const at = `/appeals/${appealId}`
  if (standing === 'asked') {
    await coordinator.post(`${at}/supplement-request`, { question: '请补充具体地点' })
  }
  if (standing === 'submitted' || standing === 'asked') return appealId
  await coordinator.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
  await coordinator.post(`${at}/dispatch`, {
    texts: [],
    officeId: department.officeId,
    requirement: null,
  })
  if (standing === 'dispatched') return appealId
  await department.handler.post(`${at}/signature`)
  await department.lead.post(`${at}/reply`, {
    outcome: 'resolved',
    text: '路面已修复，现场照片附后。',
    evidence: '现场照片',
  })
  await callers[0]?.post(`${at}/follow-up`, { reached: true, solved: 'later' })
  return appealId
}
