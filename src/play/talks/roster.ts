import { daysBetween } from '#kernel/day.ts'
import { readDrawPaper, redraw } from '#modules/talks/index.ts'
import { CallRefused } from '../caller.ts'
import { shuffled, weighted } from './enterprises.ts'
import type { Guest, Seat, SessionScene } from './stage.ts'

type Reason = 'first-timer' | 'industry' | 'open-file' | 'project'

/** Invites by reason (点名): two that never were, one with an open file, one of the theme's trade. */
export async function inviteByReason(scene: SessionScene, industries: readonly string[]) {
  const never = free(scene).filter(({ invitedTo }) => invitedTo.length === 0)
  const small = never.filter(isSmall)
  await invite(scene, small[0] ?? never[0], 'first-timer')
  await invite(scene, never.filter((one) => one !== small[0])[1], 'first-timer')
  const ofTrade = free(scene).filter(({ industry }) => industries.includes(industry))
  await invite(scene, ofTrade[0] ?? free(scene)[0], ofTrade[0] ? 'industry' : 'project')
  await invite(
    scene,
    free(scene).find(({ unhappy }) => unhappy),
    'open-file',
  )
}

/** Asks for one whose last talk was less than seven days away; the answer must be a refusal. */
export async function inviteTooSoon(scene: SessionScene): Promise<void> {
  const { session, guests, taken, at, desk, doings } = scene
  const near = guests.find(
    (one) =>
      one.invitedTo.some((day) => isNear(day, session.heldOn)) &&
      !taken.some(({ guest }) => guest === one),
  )
  if (near === undefined) return
  const asked = desk.post(`${at}/invitations`, {
    enterpriseId: near.enterpriseId,
    reason: 'project',
  })
  const code = await asked.then(() => 'invited', codeOf)
  if (code !== 'talks/invited-lately') throw new Error(`${at}: invited too soon, and ${code}.`)
  doings.refusedByBudget += 1
}

const codeOf = (error: unknown): string => {
  if (error instanceof CallRefused) return error.code
  throw error
}

async function invite(scene: SessionScene, guest: Guest | undefined, reason: Reason) {
  if (guest === undefined) return
  const { enterpriseId } = guest
  const { seatId } = await scene.desk.post<Seat>(`${scene.at}/invitations`, {
    enterpriseId,
    reason,
  })
  noteInvited(scene, guest, seatId)
}

function noteInvited(scene: SessionScene, guest: Guest, seatId: string): void {
  guest.invitedTo.push(scene.session.heldOn)
  scene.taken.push({ seatId, guest, concerns: concernsOf(scene, guest) })
}

/** Fixes the list of candidates and publishes it; answers the draw. */
export async function fixDraw({ at, desk, doings }: SessionScene, seats: number): Promise<string> {
  const { drawId } = await desk.post<{ drawId: string }>(`${at}/draws`, { seats })
  doings.draws.push(drawId)
  return drawId
}

/** Draws by a seed that is told with where it comes from, keeps the paper, and does the draw again from it. */
export async function drawGuests(scene: SessionScene, drawId: string): Promise<void> {
  const { session, desk, at, doings, keep } = scene
  const { number, regionId, heldOn } = session
  await desk.post(`/talk-draws/${drawId}/result`, {
    seed: `第${number}期 ${regionId} ${heldOn} 演示种子 ${drawId.slice(0, 8)}`,
    seedSource: '演示城市：期号、会场、日期与抽取编号',
  })
  const paper = await (await desk.download(`/talk-draws/${drawId}`)).text()
  keep(`draws/period-${number}-${regionId}.json`, paper)
  if (redraw(readDrawPaper(paper)).same) doings.redrawn += 1
  const { items } = await desk.get<Roster>(`${at}/roster`)
  for (const { seatId, enterpriseId, inviteReason } of items) {
    const guest = scene.guests.find((one) => one.enterpriseId === enterpriseId)
    if (inviteReason === 'random' && guest) noteInvited(scene, guest, seatId)
  }
}

type Roster = { items: { seatId: string; enterpriseId: string; inviteReason: string | null }[] }

/** Each guest answers for itself; some never do. */
export async function answerInvitations(scene: SessionScene): Promise<void> {
  for (const one of [...scene.taken]) {
    const { guest, seatId } = one
    const answer = weighted(answers, scene.roll())
    if (answer === 'none') continue
    const body =
      answer === 'decline'
        ? { reason: '当日已有外出安排' }
        : contribution(one, answer === 'replacement' ? '副总经理' : guest.contactName)
    await guest.client.post(`/talk-seats/${seatId}/${answer}`, body)
    if (answer === 'decline') leave(scene, seatId)
  }
}

const answers = [
  ['acceptance', 68],
  ['replacement', 9],
  ['writing', 8],
  ['decline', 12],
  ['none', 3],
] as const

/** Enterprises sign up by themselves, the larger ones rather; some would rather write. */
export async function register(scene: SessionScene, count: number): Promise<void> {
  const eager = free(scene)
    .map((guest) => ({ guest, place: scene.roll() ** eagerness[guest.size] }))
    .toSorted((a, b) => a.place - b.place)
  for (const { guest } of eager.slice(0, count)) {
    const concerns = concernsOf(scene, guest)
    const { seatId } = await guest.client.post<Seat>(`${scene.at}/registrations`, {
      presence: scene.roll() < 0.09 ? 'writing' : 'meet',
      ...contribution({ concerns }, guest.contactName),
      tier: weighted(tiers, scene.roll()),
    })
    scene.taken.push({ seatId, guest, concerns })
  }
}

const eagerness = { large: 4, medium: 2.5, small: 1, micro: 0.7 }
const tiers = [
  ['departments', 70],
  ['public', 22],
  ['hidden', 8],
] as const

/** One of those who signed up cannot come after all; the clock moves the next one up. */
export async function withdrawOne(scene: SessionScene): Promise<boolean> {
  const { items } = await scene.desk.get<{ items: (Seat & { origin: string })[] }>(
    `${scene.at}/roster`,
  )
  const found = items.find(({ status, origin }) => status === 'seated' && origin === 'registered')
  const who = scene.taken.find(({ seatId }) => seatId === found?.seatId)
  if (who === undefined) return false
  await who.guest.client.post(`/talk-seats/${who.seatId}/withdrawal`, { reason: '设备检修走不开' })
  leave(scene, who.seatId)
  return true
}

function leave(scene: SessionScene, seatId: string): void {
  const place = scene.taken.findIndex((one) => one.seatId === seatId)
  if (place >= 0) scene.taken.splice(place, 1)
}

const contribution = ({ concerns }: { concerns: { body: string }[] }, speaker: string) => ({
  speaker,
  questions: concerns.map(({ body }) => body.slice(0, 1_000)),
  tier: 'departments',
  consent: false,
})

const questionsEach = [
  [1, 70],
  [2, 25],
  [3, 5],
] as const

const concernsOf = ({ nextConcern, roll }: SessionScene, { industry }: Guest) =>
  Array.from({ length: weighted(questionsEach, roll()) }, () => nextConcern(industry))

const isSmall = ({ size }: Guest) => size === 'small' || size === 'micro'
const isNear = (day: string, heldOn: string) => Math.abs(daysBetween(day, heldOn)) < 7

/** Enterprises of the venue that are not there yet and were not invited lately, by dice. */
function free({ session, guests, taken, roll }: SessionScene): Guest[] {
  const here = guests.filter(
    (one) =>
      one.venue === session.regionId &&
      !one.invitedTo.some((day) => isNear(day, session.heldOn)) &&
      !taken.some(({ guest }) => guest === one),
  )
  return shuffled(here, roll)
}
