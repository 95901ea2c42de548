import { addDays, type Day } from '#kernel/day.ts'
import type { Department } from '../people.ts'
import { replyFor } from '../replies.ts'
import { type Assigned, contribute, extend, shelve } from './duties.ts'
import { dueOf, expectLetter, type Scene, type Told } from './scene.ts'

/** The first round: signed, worked on, replied when the plot says; null when it never is. */
export async function* handle(scene: Scene, { office, day: from }: Assigned): Told<Day | null> {
  let day = scene.after(from, 1)
  yield day
  if (scene.plot === 'never-signed') return null
  await office.handler.post(`${scene.at}/signature`)
  day = yield* contribute(scene, day)
  const ready = yield* untilReady(scene, office, day)
  return ready === null ? null : yield* reply(scene, office, ready, 0)
}

/** A redo: by another office, within its own date unless the plot says otherwise. */
export async function* handleAgain(
  scene: Scene,
  office: Department,
  from: Day,
  round: number,
): Told<Day> {
  let day = scene.after(from, 1)
  yield day
  await office.handler.post(`${scene.at}/signature`)
  if (scene.plot === 'redo-late') {
    const due = await dueOf(scene, 'redo')
    day = yield* answerLetter(scene, office, scene.after(due, 2), 'reminder')
  } else day = scene.after(day, scene.pace)
  return yield* reply(scene, office, day, round)
}

async function* reply(scene: Scene, office: Department, draftedOn: Day, round: number): Told<Day> {
  const { at, appeal, plot, after } = scene
  yield draftedOn
  const day = plot === 'late-before-reminder' ? draftedOn : after(draftedOn, 1)
  const text = replyFor(appeal, plot, day, round)
  await office.handler.post(`${at}/draft`, text)
  yield day
  await office.lead.post(`${at}/reply`, text)
  return day
}

/** The day on which the office has its draft, with all that happens until then; null when it never has. */
async function* untilReady(scene: Scene, office: Department, day: Day): Told<Day | null> {
  const { plot, pace, after } = scene
  const due = await dueOf(scene, 'reply')
  switch (plot) {
    case 'never-replied':
      return null
    case 'late-before-reminder':
      return addDays(due, 1)
    case 'late-until-reminder':
      return after(yield* answerLetter(scene, office, after(due, 2), 'reminder'), 1)
    case 'late-through-order':
      return yield* answerLetter(scene, office, after(due, 8), 'order')
    case 'reminded-by-hand':
      return yield* remindedByHand(scene, office, due)
    case 'answers-never-replies':
      yield* answerLetter(scene, office, after(due, 2), 'reminder')
      yield* answerLetter(scene, office, after(due, 9), 'order')
      return null
    case 'shelved':
    case 'shelved-resumed': {
      const resumedOn = yield* shelve(scene, day, due)
      return resumedOn && after(resumedOn, 2)
    }
    case 'extension-granted':
    case 'extension-refused':
    case 'extension-upheld':
    case 'extension-withdrawn':
      yield* extend(scene, office, due)
      return plot === 'extension-refused' ? after(due, -1) : after(due, 2)
    case 'co-part-owed':
      return after(due, -1)
    case 'resolved-late':
      return after(day, 13)
    default:
      return after(day, 1 + pace)
  }
}

async function* answerLetter(
  scene: Scene,
  office: Department,
  day: Day,
  document: 'reminder' | 'order',
): Told<Day> {
  yield day
  await expectLetter(scene, document)
  await office.handler.post(`${scene.at}/letter-answer`, {
    text: '已明确专人负责，正在现场核查，近日答复',
  })
  return day
}

/** The coordinator reminds once more beside the ladder; the order follows when it would have all the same. */
async function* remindedByHand(scene: Scene, office: Department, due: Day): Told<Day> {
  const { cast, at, after } = scene
  yield after(due, 2)
  await cast.coordinator.post(`${at}/reminder`, { words: '已超期，请尽快答复' })
  return yield* answerLetter(scene, office, after(due, 7), 'order')
}
