import { useQuery } from '@tanstack/react-query'
import { call } from '#web/client.ts'
import type { CallOptions } from '../api.ts'
import type { Talk, Topic } from './talk-types.ts'

// Endpoints other modules of the talks bring: called by their agreed addresses.

export type Suggestion = {
  plannedOn: string
  heldOn: string | null
  topics: {
    topicId: string
    title: string
    reasons: ({ code: string } & Record<string, unknown>)[]
  }[]
}

/** Topics proposed for the coming days of talks, each with its reasons; none where nobody suggests. */
export function useSuggestions(from: string, enabled = true) {
  return useQuery({
    queryKey: ['talks', 'suggestions', from],
    queryFn: () => called<{ items: Suggestion[] }>('/topic-suggestions', { from, weeks: 8 }),
    enabled,
    retry: false,
  })
}

export type PromiseMade = {
  sessionId: string
  heldOn: string
  questionText: string
  appealId: string
  appealNumber: string
  appealStatus: string
  outcome: string | null
  dueOn: string
}

/** What the last sessions of the same topics promised at this venue, and what became of each. */
export function usePromises(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'promises', sessionId],
    queryFn: () =>
      called<{ items: PromiseMade[] }>('/talk-sessions/{sessionId}/promises', { sessionId }),
  })
}

export type PastAnswer = {
  appealId: string
  number: string
  title: string
  officeId: string
  officeName: string
  outcome: string
  repliedOn: string
  answer: string
}

export type PackItem = {
  questionId: string | null
  seatId: string
  nth: number
  text: string
  tier: string | null
  inWriting: boolean
  enterpriseName: string | null
  subject: string | null
  officeId: string | null
  proposedSubject: string
  proposedOfficeId: string | null
  similar: PastAnswer[]
}

export type Packs = { sessionId: string; status: string; packOn: string; items: PackItem[] }

const packsPath = '/talk-sessions/{sessionId}/packs'

/** The questions before a session, with the offices that shall answer them. */
export function usePacks(sessionId: string) {
  return useQuery({
    queryKey: ['talks', 'packs', sessionId],
    queryFn: () => called<Packs>(packsPath, { sessionId }),
  })
}

export type Assigned = { seatId: string; nth: number; subject: string; officeId: string | null }

/** Assigns every question to an office and tells the offices. */
export const sendPacks = (
  input: { sessionId: string; questions: readonly Assigned[] },
  options: CallOptions,
) => call(['POST', packsPath], input, options)

const called = <Answer>(path: string, input: object) =>
  // Why `as`: the address is agreed upon, and its contract is checked where it is served.
  call(['GET', path], input) as Promise<Answer>

type Told = {
  /** The industry chains its topics are about: what a draw may be made along. */
  chains?: Pick<Topic, 'chain' | 'position'>[]
  comments?: { commentId: string; expert: string; text: string }[]
}

/** What a session tells of chains and comments, where its server keeps them. */
export function toldOf(talk: Talk & Told): Required<Told> {
  return { chains: talk.chains ?? [], comments: talk.comments ?? [] }
}
