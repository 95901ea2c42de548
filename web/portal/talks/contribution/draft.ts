import { useState } from 'react'
import type { Presence, Tier } from '#modules/talks/domain/words.ts'
import type { Kept } from '#web/portal/appeals/submit/use-draft.ts'
import { keepAt, readKept } from '#web/portal/form/kept.ts'
import { newKey } from '#web/ui/new-key.ts'

export type Answer = 'accept' | 'replace' | 'write' | 'decline'

/** What an enterprise is writing for a talk, as typed. */
export type TalkDraft = {
  answer: Answer | ''
  presence: Presence
  speaker: string
  questions: string[]
  tier: Tier | ''
  consent: boolean
  reason: string
  /** The idempotency key: a new one for other words, so that a retry is the same and a change is not. */
  key: string
}

const empty: Omit<TalkDraft, 'key'> = {
  answer: '',
  presence: 'meet',
  speaker: '',
  questions: [''],
  tier: '',
  consent: false,
  reason: '',
}

/** Where a draft is kept: by enterprise, and by the session or seat it is for. */
export const placeOf = (owner: string, about: string) => `kentan.draft.${owner}.talk.${about}`

const fresh = (start: Partial<TalkDraft>): TalkDraft => ({ ...empty, ...start, key: newKey() })

function read(place: string, start: Partial<TalkDraft>): TalkDraft {
  const blank = fresh(start)
  const kept = readKept(place)
  const fitting = Object.entries(kept).filter(([name, value]) => fits(blank, name, value))
  return { ...blank, ...Object.fromEntries(fitting) }
}

function fits(blank: object, name: string, value: unknown): boolean {
  if (!(name in blank)) return false
  if (name !== 'questions')
    return typeof value === typeof Object.entries(blank).find(([key]) => key === name)?.[1]
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

/** A draft kept on the device with every change, until it is sent or cleared. */
export function useTalkDraft(place: string, start: Partial<TalkDraft> = {}) {
  const [restored] = useState(() => localStorage.getItem(place) !== null)
  const [draft, setDraft] = useState(() => read(place, start))
  const [undone, setUndone] = useState<TalkDraft | null>(null)
  const [kept, setKept] = useState<Kept>(null)
  const put = (next: TalkDraft) => {
    setDraft(next)
    setUndone(null)
    setKept(keepAt(place, next) ? new Date() : 'failed')
  }
  const clear = () => {
    localStorage.removeItem(place)
    setUndone(draft)
    setKept(null)
    setDraft(fresh(start))
  }
  return {
    draft,
    restored,
    kept,
    undone,
    change: (part: Partial<TalkDraft>) => put({ ...draft, ...part, key: newKey() }),
    clear,
    undo: () => undone && put(undone),
    forget: () => localStorage.removeItem(place),
  }
}
