import { useState } from 'react'
import { t } from '#messages/index.ts'
import type { ConsoleData } from './console-data.ts'
import { type DraftKind, type DraftPlace, keepDraft, withDraft } from './drafts.ts'
import { type Entry, type OutcomeKind, outcomes, type Step, valuesOf } from './entries.ts'
import { forgetEntry, record } from './outbox.ts'
import { stepWords } from './step-words.ts'

/** Which form is open: one of the four outcomes, a comment or the attendance. */
export type FormKind = OutcomeKind | 'comment' | 'attendance'

/** The open form, and what becomes of what is typed in it: recorded, back in a draft, or a comment. */
export function useRecording(accountId: string, { session: { sessionId }, city }: ConsoleData) {
  const [form, setForm] = useState<FormKind | null>(null)
  const [draftsAt, setDraftsAt] = useState(0)
  const [said, setSaid] = useState('')
  const placeOf = (kind: DraftKind, about: string): DraftPlace => {
    return { accountId, sessionId, about, kind }
  }
  /** Why the form goes first: the next key may be on its way to what comes next. */
  const keepSteps = async (steps: { step: Step; about: string }[]) => {
    setForm(null)
    await record(steps.map((one) => ({ accountId, sessionId, ...one })))
    const words = steps.map(({ step, about }) => `${about} ${stepWords(step, city)}`)
    setSaid(words.join(t('desk.stroke')))
  }
  const intoForm = async (
    entry: Entry,
    place: DraftPlace,
    values: object,
    kind: FormKind | null,
  ) => {
    await keepDraft(place, values)
    await forgetEntry(entry)
    setDraftsAt((before) => before + 1)
    setForm(kind)
  }
  /** Puts what was typed for a step back into its form. */
  const toDraft = (entry: Entry) => {
    const { step } = entry
    const about = 'questionId' in step.input ? step.input.questionId : sessionId
    const kind = [...outcomes, 'comment' as const].find((one) => one === step.kind)
    return intoForm(entry, placeOf(step.kind, about), valuesOf(step), kind ?? null)
  }
  /** Carries it over into the comment being written, recorded whatever became of the question. */
  const toComment = (entry: Entry, words: string) => {
    const place = placeOf('comment', sessionId)
    const { expert, text } = withDraft(place, { expert: '', text: '' })
    const both = [text, words].filter(Boolean).join('\n')
    return intoForm(entry, place, { expert, text: both }, 'comment')
  }
  const turnTo = (kind: FormKind | null) => {
    setForm(kind)
    setSaid('')
  }
  return { form, draftsAt, said, placeOf, keepSteps, toDraft, toComment, turnTo }
}
