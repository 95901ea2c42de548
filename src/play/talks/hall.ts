import type { PlayedAppeal } from '../source.ts'
import { at as nth, weighted } from './enterprises.ts'
import type { Guest, Seat, SessionScene } from './stage.ts'

/** A promise made at the talk: an appeal, and what it is about. */
export type Commitment = {
  questionId: string
  appealId: string
  guest: Guest
  concern: PlayedAppeal
  /** Dispatched in the room, or taken in writing and dispatched afterwards. */
  inRoom: boolean
  officeId: string
}

type Question = {
  questionId: string
  seatId: string
  nth: number
  /** The office the pack was sent to; none for who moved up after that. */
  officeId: string | null
}

/** Holds the talk: who came, and what became of each question; answers the promises. */
export async function hold(scene: SessionScene): Promise<Commitment[]> {
  const { desk, at, roll } = scene
  await desk.post(`${at}/beginning`)
  const { items } = await desk.get<{ items: Seat[] }>(`${at}/roster`)
  for (const { seatId, status } of items) {
    if (status !== 'seated') continue
    await desk.post(`/talk-seats/${seatId}/${roll() < 0.04 ? 'absence' : 'attendance'}`)
  }
  const questions = await desk.get<{ items: Question[] }>(`${at}/questions`)
  const promises: Commitment[] = []
  for (const question of questions.items) {
    const promise = await settle(scene, question)
    if (promise !== null) promises.push(promise)
  }
  await desk.post(`${at}/end`)
  return promises
}

/** What becomes of a question; of a hundred, 13.7 are answered on the spot (domain.md 2.1). */
const outcomes = [
  ['answer', 137],
  ['lead', 40],
  ['dispatch', 620],
  ['writing', 203],
] as const

async function settle(scene: SessionScene, question: Question): Promise<Commitment | null> {
  const { desk, roll } = scene
  const { questionId } = question
  const asked = scene.taken.find(({ seatId }) => seatId === question.seatId)
  const concern = asked?.concerns[question.nth - 1]
  if (asked === undefined || concern === undefined) throw new Error('A question nobody has.')
  const outcome = weighted(outcomes, roll())
  const path = `/talk-questions/${questionId}/${outcome}`
  const officeId = question.officeId ?? officeOf(scene, concern).officeId
  if (outcome === 'answer') {
    const text = concern.reply?.text ?? '有关政策已当场说明，企业认可。'
    await desk.post(path, {
      officeId,
      text: text.slice(0, 2_000),
      confirmed: true,
    })
    return null
  }
  if (outcome === 'lead') {
    await desk.post(path, { note: `多家企业反映，列为共性线索：${concern.title}` })
    return null
  }
  const { title, kind, environment } = concern
  const inRoom = outcome === 'dispatch'
  const room = { officeId, requirement: '依法依规办理，按期答复企业' }
  const { appealId } = await desk.post<{ appealId: string }>(path, {
    ...{ title, kind, environment },
    ...(inRoom ? room : {}),
  })
  scene.raised?.(`/appeals/${appealId}`, asked.guest)
  return { questionId, appealId, guest: asked.guest, concern, inRoom, officeId }
}

/** The department a concern goes to: its own, else one by dice. */
export function officeOf({ cast, roll }: SessionScene, { office }: PlayedAppeal) {
  const own = cast.departments.find(({ key }) => key === office)
  return own ?? nth(cast.departments, Math.floor(roll() * cast.departments.length))
}
