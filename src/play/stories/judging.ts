import type { Day } from '#kernel/day.ts'
import { handleAgain } from './handling.ts'
import type { Scene, Told } from './scene.ts'

/** The enterprise judges: by itself, on the telephone, or not at all. */
export async function* judge(scene: Scene, repliedOn: Day): Told<void> {
  const { after, plot, at, appeal, caller, enterprise } = scene
  let day = after(repliedOn, 1)
  yield day
  const call = (attempt: Record<string, unknown>) =>
    caller.post(`${at}/follow-up`, { reached: true, ...attempt })
  switch (plot) {
    case 'not-followed-up':
      return
    case 'unreachable':
      return yield* callInVain(scene, day)
    case 'left-to-lapse':
      await call({ solved: 'later', words: '企业表示要看一段时间再确认' })
      return // the timekeeper closes it when the date has passed
    case 'resolved-by-call':
      await call({ solved: 'yes', pressured: false, words: '问题已解决' })
      break
    case 'accepted-unresolved':
      await call({ solved: 'partly', accepts: true, pressured: false, words: '理解，等待后续' })
      break
    case 'refused-accepted':
      await enterprise.client.post(`${at}/confirmation`, {
        solved: false,
        words: '虽未解决，但理由说清楚了',
      })
      break
    case 'refused-denied':
    case 'denied-to-the-end':
    case 'resolved-after-redo':
    case 'redo-late':
      day = yield* denyAndRedo(scene, day)
      break
    default: {
      const solved = (appeal.reply?.outcome ?? 'resolved') === 'resolved'
      await enterprise.client.post(`${at}/confirmation`, { solved, words: null })
    }
  }
  yield after(day, 1)
  await finish(scene)
}

async function* callInVain({ cast, after, caller, at }: Scene, from: Day): Told<void> {
  await caller.post(`${at}/follow-up`, { reached: false, words: '无人接听' })
  const second = after(from, 1)
  yield second
  await caller.post(`${at}/follow-up`, { reached: false, words: '再次拨打无人接听' })
  const next = after(second, 1)
  yield next
  await caller.post(`${at}/follow-up`, { reached: false, words: '关机' })
  yield after(next, 1)
  await cast.coordinator.post(`${at}/closing`, { reason: null })
}

/** How often the enterprise denies; the last of these denials is not done again. */
const denials: Readonly<Record<string, number>> = { 'refused-denied': 2, 'denied-to-the-end': 4 }

/**
 * Denied, done again by another office, the third time by the bottom-line office (R6); the lawful
 * refusal and the one denied to the end are closed unresolved.
 */
async function* denyAndRedo(scene: Scene, from: Day): Told<Day> {
  const { cast, after, plot, at, second } = scene
  const { client } = scene.enterprise
  let day = from
  for (let round = 1; ; round += 1) {
    await client.post(`${at}/denial`, {
      reason: round === 1 ? '答复与现场情况不符，问题仍在' : '仍未解决',
    })
    if (round === denials[plot]) return day
    day = after(day, 1)
    yield day
    const office = round === 3 ? cast.bottomLine : second
    await cast.coordinator.post(`${at}/redo`, {
      officeId: office.officeId,
      requirement: '请换人重办，先到现场与企业见面',
    })
    day = yield* handleAgain(scene, office, day, round)
    day = after(day, 1)
    yield day
    if (denials[plot] === undefined) {
      await client.post(`${at}/confirmation`, { solved: true, words: '重办后已解决' })
      return day
    }
  }
}

async function finish({ cast, plot, enterprise, pace, at }: Scene): Promise<void> {
  const level = plot.startsWith('resolved') ? (pace === 3 ? 4 : 5) : plot.includes('denied') ? 2 : 3
  if (plot !== 'resolved-by-call')
    await enterprise.client.post(`${at}/rating`, { level, words: null })
  await cast.coordinator.post(`${at}/closing`, {
    reason: denials[plot] ? '依据充分且已重办，向企业当面说明后办结' : null,
  })
}
