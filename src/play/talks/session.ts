import { addDays, type Day } from '#kernel/day.ts'
import type { Told } from '../stories/scene.ts'
import { keepPromises } from './commitments.ts'
import { type Commitment, hold, officeOf } from './hall.ts'
import { keepNotice, keepPapers } from './papers.ts'
import {
  answerInvitations,
  drawGuests,
  fixDraw,
  inviteByReason,
  inviteTooSoon,
  register,
  withdrawOne,
} from './roster.ts'
import type { Session, SessionScene, TalkStage } from './stage.ts'

type Part = { session: Session; industries: readonly string[]; place: number }

/** One session from its arrangement to its archive. */
export async function* tellSession(stage: TalkStage, part: Part): Told<void> {
  const { session, place } = part
  const desk = stage.cast.coordinator
  const at = `/talk-sessions/${session.sessionId}`
  const quota = 8 + (place % 3 === 0 ? 1 : 0)
  const luck = stage.luckOf(session.regionId)
  const own = { at, desk, taken: [], session: { ...session, quota } }
  const scene: SessionScene = { ...stage, ...luck, ...own }
  yield* gather(scene, part)
  const promises = yield* meet(scene)
  yield* conclude(scene, promises)
}

/** Arranged, invited, drawn; then whoever wants to come signs up until the roster is locked. */
async function* gather(scene: SessionScene, { industries, place }: Part): Told<void> {
  const { session } = scene
  const { opensOn, locksOn, number } = session
  yield addDays(opensOn, -2)
  await arrange(scene, place)
  await inviteByReason(scene, industries)
  if (place === 0) await inviteTooSoon(scene)
  const drawId = await fixDraw(scene, 2)
  yield addDays(opensOn, -1)
  await drawGuests(scene, drawId)
  const days = registrationDays(opensOn, locksOn)
  const [soon, later, last] = days
  yield soon
  await answerInvitations(scene)
  const more = wanted(scene, place)
  await register(scene, Math.ceil(more / 2))
  yield later
  await register(scene, Math.floor(more / 2))
  yield last
  // Why: only where somebody waits does a seat given up go to the next one.
  if ((number + place) % 3 === 0) await withdrawOne(scene)
}

/** The first, the middle and the last day on which an enterprise may sign up. */
function registrationDays(opensOn: Day, locksOn: Day): [Day, Day, Day] {
  const middle = addDays(opensOn, 3)
  return [addDays(opensOn, 1), middle < locksOn ? middle : locksOn, locksOn]
}

/** How many sign up: as a rule the seats that are left, at some venues more than there are. */
function wanted({ session, taken, roll }: SessionScene, place: number): number {
  const left = Math.max(session.quota - taken.length, 0)
  const more = (session.number + place) % 3 === 0 ? 3 : 1
  return left + more + (roll() < 0.3 ? 1 : 0)
}

async function arrange({ session, desk, at, cast, roll }: SessionScene, place: number) {
  const some = cast.departments.filter(() => roll() < 0.5)
  await desk.post(`${at}/arrangement`, {
    place: `${session.regionName}行政中心${6 + (place % 3)}08会议室`,
    startsAt: place === 0 ? '08:45' : '09:00',
    quota: session.quota,
    officeIds: some.map(({ officeId }) => officeId),
  })
  await desk.post(`${at}/host`, {
    name: `${session.regionName}主持领导`,
    deputy: `${session.regionName}分管领导`,
  })
}

/** After the lock the questions go to the departments; on the day the talk is held. */
async function* meet(scene: SessionScene): Told<Commitment[]> {
  const { session, doings } = scene
  yield session.packOn
  await sendPacks(scene)
  if (session.number % 4 === 2 && (await withdrawOne(scene))) doings.givenUpAfterLock += 1
  yield session.heldOn
  const promises = await hold(scene)
  keepPromises(scene, promises, session.heldOn)
  return promises
}

type Packed = {
  seatId: string
  nth: number
  proposedSubject: string
}

/** Every question gets a subject and the office that shall answer it, and the offices are told. */
async function sendPacks(scene: SessionScene): Promise<void> {
  const { desk, at, taken } = scene
  const { items } = await desk.get<{ items: Packed[] }>(`${at}/packs`)
  const questions = items.map(({ seatId, nth, proposedSubject }) => {
    const concern = taken.find((one) => one.seatId === seatId)?.concerns[nth - 1]
    if (concern === undefined) throw new Error(`${at}: a question that nobody brought.`)
    const { officeId } = officeOf(scene, concern)
    return { seatId, nth, subject: concern.tags[0] ?? proposedSubject, officeId }
  })
  await desk.post(`${at}/packs`, { questions })
  await keepNotice(scene)
}

async function* conclude(scene: SessionScene, promises: readonly Commitment[]): Told<void> {
  const { session, desk, at, after } = scene
  yield session.minutesOn
  await desk.post(`${at}/minutes-approval`)
  await keepPapers(scene, promises)
  for (let day = after(session.minutesOn, 1); ; day = after(day, 1)) {
    yield day
    const { status } = await desk.get<{ status: string }>(at)
    if (status !== 'rated') continue
    await desk.post(`${at}/archiving`)
    return
  }
}
