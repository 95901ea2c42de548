import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { t } from '#messages/index.ts'
import { useSession } from '../../queries.ts'
import type { ConsoleData } from './console-data.ts'
import { type DraftKind, type DraftPlace, keepDraft } from './drafts.ts'
import {
  type Entry,
  entriesIn,
  type OutcomeKind,
  outcomes,
  type Step,
  valuesOf,
} from './entries.ts'
import { useKept } from './kept.ts'
import { forgetEntry, record } from './outbox.ts'
import { type Spot, speakersOf, spotAfter } from './speakers.ts'
import { aboutWords, stepWords } from './step-words.ts'
import { usePlace } from './use-place.ts'

/** Which form is open: one of the four outcomes, a comment or the attendance. */
export type FormKind = OutcomeKind | 'comment' | 'attendance'
export type Console = ReturnType<typeof useConsole>

/** Everything the console knows and does: where one is, what is open, what was recorded. */
export function useConsole(data: ConsoleData) {
  const { sessionId, status } = data.session
  const accountId = useSession().accountId ?? ''
  const entries = entriesIn(useKept(), accountId).filter((one) => one.sessionId === sessionId)
  const speakers = speakersOf(data.seats, data.questions, entries)
  const place = usePlace({ accountId, sessionId, speakers, runs: status === 'underway' })
  const [form, setForm] = useState<FormKind | null>(null)
  const [draftsAt, setDraftsAt] = useState(0)
  const [said, setSaid] = useState('')
  useFreshAfter(entries, sessionId)
  const placeOf = (kind: DraftKind, about: string): DraftPlace => {
    return { accountId, sessionId, about, kind }
  }
  const go = (spot: Spot) => {
    setForm(null)
    setSaid('')
    place.go(spot)
  }
  /** Why the form goes first: the next key may be on its way to what comes next. */
  const keepSteps = async (steps: { step: Step; about: string }[]) => {
    setForm(null)
    await record(steps.map((one) => ({ accountId, sessionId, ...one })))
    const words = steps.map(({ step, about }) => `${about} ${stepWords(step, data.city)}`)
    setSaid(words.join(t('desk.stroke')))
  }
  /** Puts what was typed for a step back into its form. */
  const toDraft = async (entry: Entry) => {
    const { step } = entry
    const about = 'questionId' in step.input ? step.input.questionId : sessionId
    await keepDraft(placeOf(step.kind, about), valuesOf(step))
    await forgetEntry(entry)
    setDraftsAt((before) => before + 1)
    const kind = outcomes.find((one) => one === step.kind)
    setForm(kind ?? (step.kind === 'comment' ? 'comment' : null))
  }
  return {
    ...{ sessionId, accountId, entries, speakers, form, said, draftsAt, placeOf, go },
    ...{ spot: place.spot, timeOf: place.timeOf },
    canRecord: status === 'underway' || status === 'minutes',
    openForm: (kind: FormKind) => setForm(kind),
    closeForm: () => setForm(null),
    conflictsOf: (about: string) => entries.filter((one) => isConflict(one, about, sessionId)),
    toDraft,
    takeBack: toDraft,
    discard: forgetEntry,
    /** Carries what was typed over into a comment, where it is recorded whatever became of the question. */
    toComment: async (entry: Entry, text: string) => {
      await keepDraft(placeOf('comment', sessionId), { expert: '', text })
      await forgetEntry(entry)
      setDraftsAt((before) => before + 1)
      setForm('comment')
    },
    save: (step: Step, turn: number, nth: number | null) => {
      const keeping = keepSteps([{ step, about: aboutWords(turn, nth) }])
      place.go(spotAfter(speakers, place.spot))
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
