import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { t } from '#messages/index.ts'
import { useSession } from '#web/desk/queries.ts'
import type { ConsoleData } from './console-data.ts'
import { type Entry, entriesIn, type Step } from './entries.ts'
import { useKept } from './kept.ts'
import { forgetEntry } from './outbox.ts'
import { type Spot, speakersOf, spotAfter } from './speakers.ts'
import { aboutWords } from './step-words.ts'
import { usePlace } from './use-place.ts'
import { useRecording } from './use-recording.ts'

export type Console = ReturnType<typeof useConsole>

/** Everything the console knows and does: where one is, what is open, what was recorded. */
export function useConsole(data: ConsoleData) {
  const { sessionId, status } = data.session
  const accountId = useSession().accountId ?? ''
  const entries = entriesIn(useKept(), accountId).filter((one) => one.sessionId === sessionId)
  const speakers = speakersOf(data.seats, data.questions, entries)
  const { spot, go, timeOf } = usePlace({
    ...{ accountId, sessionId, speakers },
    runs: status === 'underway',
  })
  const { keepSteps, turnTo, ...recording } = useRecording(accountId, data)
  useFreshAfter(entries, sessionId)
  return {
    ...{ sessionId, entries, speakers, spot, timeOf, ...recording },
    canRecord: status === 'underway' || status === 'minutes',
    go: (to: Spot) => {
      turnTo(null)
      go(to)
    },
    openForm: turnTo,
    closeForm: () => turnTo(null),
    conflictsOf: (about: string) => entries.filter((one) => isConflict(one, about, sessionId)),
    discard: forgetEntry,
    save: (step: Step, turn: number, nth: number | null) => {
      const keeping = keepSteps([{ step, about: aboutWords(turn, nth) }])
      go(spotAfter(speakers, spot))
      return keeping
    },
    saveComment: (step: Step) => keepSteps([{ step, about: '' }]),
    saveAttendance: (came: { step: Step; turn: number }[]) =>
      keepSteps(came.map(({ step, turn }) => ({ step, about: aboutWords(turn, null) }))),
    end: () =>
      keepSteps([{ step: { kind: 'end', input: { sessionId } }, about: t('console.talk') }]),
  }
}

/** A conflict belongs to its question; those of no question are shown with the session. */
function isConflict({ step, state }: Entry, about: string, sessionId: string): boolean {
  const of = 'questionId' in step.input ? step.input.questionId : sessionId
  return state === 'conflict' && of === about
}

/** Looks at the server again as soon as something has arrived there or was refused. */
function useFreshAfter(entries: readonly Entry[], sessionId: string): void {
  const client = useQueryClient()
  const arrived = entries.filter(({ state }) => state !== 'waiting').length
  useEffect(() => {
    if (arrived > 0) void client.invalidateQueries({ queryKey: ['console', sessionId] })
  }, [client, arrived, sessionId])
}
