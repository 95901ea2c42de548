import { talks } from '../api.ts'
import { contributionOf } from '../contribution/check.ts'
import type { TalkDraft } from '../contribution/draft.ts'
import { useSend } from '../contribution/use-send.ts'

const calls = {
  accept: talks.acceptSeat,
  replace: talks.replaceSeat,
  write: talks.writeSeat,
} as const

type Contribution = NonNullable<ReturnType<typeof contributionOf>>
type Sent =
  | { answer: keyof typeof calls; input: { seatId: string } & Contribution }
  | { answer: 'decline'; input: { seatId: string; reason: string | null } }

type Options = Parameters<typeof talks.declineSeat>[1]

async function take(sent: Sent, options: Options): Promise<string> {
  if (sent.answer === 'decline') await talks.declineSeat(sent.input, options)
  else await calls[sent.answer](sent.input, options)
  return sent.answer
}

/** Sends what an enterprise answers to an invitation, or how it changes its seat. */
export function useAnswer(seatId: string, finish: (step: string) => void) {
  const { mutate, ...rest } = useSend(take, finish)
  const send = (draft: TalkDraft) => {
    const { answer, key } = draft
    if (answer === 'decline') {
      mutate({ input: { answer, input: { seatId, reason: draft.reason.trim() || null } }, key })
      return
    }
    const contribution = contributionOf(draft)
    if (answer === '' || contribution === null) return
    mutate({ input: { answer, input: { seatId, ...contribution } }, key })
  }
  return { ...rest, send }
}
