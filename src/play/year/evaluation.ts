import type { Day } from '#kernel/day.ts'
import { CallRefused, type Client } from '../caller.ts'
import { at, weighted } from '../talks/enterprises.ts'
import type { Chapter, YearStage } from './chapter.ts'

type Ask = { appealId: string; rectificationId: string | null; attempts: number }
type Call = { appealId: string; waits: boolean; tried: boolean; asks: Ask[] }
type Rectification = {
  rectificationId: string
  status: string
  officeId: string | null
  attempts: number
  nextDueOn: Day | null
  contestedOn: Day | null
}

/**
 * Callers work off the list of what was replied and left, send links, and call back for every rectification;
 * offices rectify bad ratings, some late, and appeal a few; the coordinator rules and ends what nobody reached.
 */
export const evaluation: Chapter = {
  name: 'evaluation',
  async day(stage, day) {
    await closeConfirmed(stage)
    await workOffCalls(stage)
    await tendRectifications(stage, day)
  },
}

/** What an enterprise accepted is closed, mostly on one of the next days. */
async function closeConfirmed({ cast, left, roll, did }: YearStage): Promise<void> {
  const { items } = await cast.coordinator.get<{ items: Ask[] }>('/appeals?status=confirmed')
  for (const { appealId } of items) {
    if (!left.has(appealId) || roll() < 0.4) continue
    const path = `/appeals/${appealId}/closing`
    if (await mayBeRefused(cast.coordinator.post(path, { reason: null })))
      did('accepted and closed')
  }
}

const answers = [
  ['unreached', 22],
  ['later', 6],
  ['solved', 46],
  ['partly', 12],
  ['denied', 6],
  ['link', 8],
] as const

/** One caller a day, in turn with the dice; each enterprise is claimed, asked about all, and let go. */
async function workOffCalls(stage: YearStage): Promise<void> {
  const { cast, roll, left, did } = stage
  const caller = at(cast.callers, Math.floor(roll() * cast.callers.length))
  const { items } = await caller.get<{ items: Call[] }>('/calls')
  for (const { appealId, waits, asks } of items) {
    // Why: an appeal whose story is not over is its story's to judge.
    const own = asks.filter((ask) => ask.rectificationId !== null || left.has(ask.appealId))
    if (waits || own.length === 0) continue
    await caller.post('/calls/claims', { appealId })
    did('calls claimed')
    for (const ask of own) {
      if (ask.rectificationId === null) await followUp(stage, caller, ask)
      else await callBack(stage, caller, ask.rectificationId)
    }
  }
  await caller.post('/calls/releases')
}

async function followUp(stage: YearStage, caller: Client, ask: Ask): Promise<void> {
  const { roll, did, cast } = stage
  const path = `/appeals/${ask.appealId}`
  if (ask.attempts >= 3) {
    const closed = await mayBeRefused(cast.coordinator.post(`${path}/closing`, { reason: null }))
    if (closed) return did('closed as not reached')
  }
  const kind = weighted(answers, roll())
  did(`call: ${kind}`)
  if (kind === 'link') {
    await mayBeRefused(caller.post(`${path}/self-service-links`))
    return
  }
  if (kind === 'unreached') {
    await caller.post(`${path}/follow-up`, { reached: false, words: '无人接听' })
    return
  }
  await caller.post(`${path}/follow-up`, { reached: true, ...said(stage, kind) })
}

type Kind = 'later' | 'solved' | 'partly' | 'denied'

/** What an enterprise says: a solved one is mostly satisfied, and one in thirty was asked for a good rating. */
function said({ roll }: YearStage, kind: Kind) {
  const pressured = roll() < 1 / 30
  const answeredBy = at(['clerk', 'manager', 'legal-representative'], Math.floor(roll() * 3))
  const channel = roll() < 0.1 ? 'visit' : 'phone'
  if (kind === 'later') return { solved: 'later', channel, answeredBy }
  const level = levelOf(kind, roll())
  const near = (by: number) => Math.min(5, Math.max(1, level + by))
  const dimensions = {
    ...{ result: level, speed: near(roll() < 0.5 ? -1 : 0) },
    ...{ attitude: near(1), communication: near(roll() < 0.3 ? 1 : 0) },
  }
  const judged = { channel, answeredBy, satisfied: level, dimensions, pressured }
  if (kind === 'solved') return { ...judged, solved: 'yes' }
  const accepts = kind === 'partly'
  const words = accepts ? '理解，等后续安排' : '没有实际解决，不认可'
  return { ...judged, solved: accepts ? 'partly' : 'no', accepts, wantsReopen: !accepts, words }
}

function levelOf(kind: 'solved' | 'partly' | 'denied', dice: number): number {
  if (kind === 'solved') return dice < 0.55 ? 5 : dice < 0.9 ? 4 : dice < 0.97 ? 3 : 2
  if (kind === 'partly') return dice < 0.3 ? 4 : dice < 0.8 ? 3 : 2
  return dice < 0.5 ? 2 : 1
}

/** After rectifying most are content; some cannot be reached, and a few still are not. */
async function callBack(stage: YearStage, caller: Client, id: string): Promise<void> {
  const { roll, did } = stage
  const dice = roll()
  if (dice < 0.25) {
    await caller.post(`/rectifications/${id}/call-back`, { reached: false })
    return did('called back in vain')
  }
  const satisfied = dice < 0.75 ? 4 : dice < 0.9 ? 3 : 2
  const said = { reached: true, satisfied, pressured: roll() < 0.03, answeredBy: 'manager' }
  await caller.post(`/rectifications/${id}/call-back`, said)
  did(satisfied > 2 ? 'called back: satisfied' : 'called back: still dissatisfied')
}

async function tendRectifications(stage: YearStage, day: Day): Promise<void> {
  const { cast } = stage
  const { items } = await cast.coordinator.get<{ items: Rectification[] }>(
    '/rectifications?limit=50',
  )
  for (const one of items) {
    if (one.status === 'verifying') await verify(stage, one)
    else if (one.status === 'rectifying') await rectify(stage, one, day)
    else if (one.status === 'contested') await rule(stage, one)
    else if (one.status === 'rectified' && one.attempts >= 3) await giveUp(stage, one)
  }
}

async function verify(stage: YearStage, { rectificationId }: Rectification): Promise<void> {
  const { cast, roll, did } = stage
  const reasons = [
    'result',
    'slow',
    'attitude',
    'explained-badly',
    'law-or-power',
    'other',
  ] as const
  await at(cast.callers, 0).post(`/rectifications/${rectificationId}/verification`, {
    finding: roll() < 0.8 ? 'real' : 'unclear',
    reasonClass: at(reasons, Math.floor(roll() * reasons.length)),
  })
  did('bad ratings verified')
}

/** An office takes its time: some wait until the last day, and some are late. */
async function rectify(stage: YearStage, one: Rectification, day: Day): Promise<void> {
  const { cast, roll, did } = stage
  const { rectificationId, officeId, nextDueOn, contestedOn } = one
  const offices = [...cast.departments, cast.bottomLine]
  const lead = offices.find((office) => office.officeId === officeId)?.lead
  if (lead === undefined) return
  const path = `/rectifications/${rectificationId}`
  if (contestedOn === null && roll() < 0.06) {
    const appeal = { reason: '答复当日已到现场办理，与评价所述不符', evidence: '现场照片和签收单' }
    if (await mayBeRefused(lead.post(`${path}/rating-appeal`, appeal))) did('ratings appealed')
    return
  }
  const late = nextDueOn !== null && day > nextDueOn
  if (roll() > (late ? 0.5 : 0.35)) return
  await lead.post(`${path}/measure`, {
    text: '已与企业当面沟通，补办了未落实的事项，并向经办人讲明要求',
  })
  did(late ? 'rectified late' : 'rectified in time')
}

async function rule(stage: YearStage, { rectificationId }: Rectification): Promise<void> {
  const { cast, roll, did } = stage
  const uphold = roll() < 0.3
  const reason = uphold ? '经核对，评价所述与事实不符' : '证据不能说明评价不实'
  await cast.coordinator.post(`/rectifications/${rectificationId}/ruling`, { uphold, reason })
  did(uphold ? 'rating appeals upheld' : 'rating appeals failed')
}

async function giveUp(stage: YearStage, { rectificationId }: Rectification): Promise<void> {
  const path = `/rectifications/${rectificationId}/unreached`
  if (await mayBeRefused(stage.cast.coordinator.post(path)))
    stage.did('not reached after rectifying')
}

/** What the rules may refuse as things stand: tried on one day only, sent often enough, too late to appeal. */
async function mayBeRefused(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
    return true
  } catch (error) {
    if (error instanceof CallRefused) return false
    throw error
  }
}
