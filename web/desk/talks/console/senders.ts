import { api } from '#web/desk/api.ts'
import type { Entry, Step } from './entries.ts'

/** Sends one step under its key; the same key again is answered as the first time. */
export function send(step: Step, key: string): Promise<unknown> {
  const options = { context: { key }, signal: AbortSignal.timeout(15_000) }
  switch (step.kind) {
    case 'answer':
      return api.talks.answerQuestion(step.input, options)
    case 'dispatch':
      return api.talks.dispatchQuestion(step.input, options)
    case 'writing':
      return api.talks.writeQuestion(step.input, options)
    case 'lead':
      return api.talks.leadQuestion(step.input, options)
    case 'attend':
      return api.talks.attendSeat(step.input, options)
    case 'miss':
      return api.talks.missSeat(step.input, options)
    case 'end':
      return api.talks.endSession(step.input, options)
    case 'comment':
      return api.talks.commentOnSession(step.input, options)
  }
}

/** Whether what a refused step wanted is so already, for another clerk has done it. */
export async function isDone({ step, sessionId }: Entry): Promise<boolean> {
  switch (step.kind) {
    case 'attend':
      return (await seatOf(sessionId, step.input.seatId))?.status === 'attended'
    case 'miss':
      return (await seatOf(sessionId, step.input.seatId))?.status === 'absent'
    case 'end': {
      const { status } = await api.talks.session({ sessionId })
      return !['planned', 'themed', 'registering', 'locked', 'packed', 'underway'].includes(status)
    }
    default:
      return false
  }
}

async function seatOf(sessionId: string, seatId: string) {
  const { items } = await api.talks.roster({ sessionId })
  return items.find((seat) => seat.seatId === seatId)
}
