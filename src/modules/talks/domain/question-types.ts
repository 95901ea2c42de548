import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { QuestionStatus, SessionStatus, Tier } from './words.ts'

/** Whose question it is: an enterprise at a session. */
export type Place = {
  sessionId: string
  seatId: string
  regionId: string
  enterpriseId: string
  /** Its place among the enterprise's questions, from 1. */
  nth: number
}

/** The question as its seat brings it, and what those who answer may know of who asks. */
export type Put = {
  text: string
  tier: Tier | null
  /** Who asks, as papers and offices are told; null where the tier hides it. */
  raisedBy: string | null
  /** What may be said of who asks: its size and industry. */
  about: string | null
  inWriting: boolean
}

/** How a similar appeal was answered before: nothing in it names who raised it. */
export type PastAnswer = {
  appealId: string
  number: string
  title: string
  officeId: string
  officeName: string
  outcome: string
  repliedOn: Day
  answer: string
}

/** Which office shall answer the question, under which subject, with what was answered before. */
export type Assignment = { subject: string | null; officeId: string | null; similar: PastAnswer[] }

/** The appeal a question became, as papers name it, and when its answer is due. */
export type Promised = { appealNumber: string; kind: string; environment: string; dueOn: Day }

/** What a dispatch order (交办单) says more, as it stood when it was given. */
export type Order = {
  /** 发文字号: the same whenever it is printed. */
  number: string
  requirement: string | null
  coOfficeIds: string[]
  /** When co-handlers owe their parts to the lead office. */
  partsDueOn: Day | null
}

export type Question = Place &
  Put &
  Assignment & {
    status: QuestionStatus
    /** When it was first laid before its session; null before. */
    askedOn: Day | null
    /** The appeal that a commitment became, and the office it was dispatched to. */
    appealId: string | null
    promised: Promised | null
    dispatchedTo: string | null
    order: (Order & { on: Day }) | null
    answer: { officeId: string; text: string; on: Day } | null
    note: string | null
  }

type Commitment = { appealId: string; promised: Promised }

export type QuestionCommand =
  | ({ type: 'ask' } & Place & Put & Assignment)
  | ({ type: 'revise' } & Put & Assignment)
  | { type: 'drop' }
  | { type: 'answer'; officeId: string; text: string; confirmed: boolean }
  | ({ type: 'dispatch'; officeId: string; order: Order } & Commitment)
  | ({ type: 'takeInWriting' } & Commitment)
  | { type: 'lead'; note: string }
  | { type: 'erase' }

export type QuestionEvent =
  | ({ type: 'asked'; on: Day } & Place & Put & Assignment)
  | ({ type: 'revised'; on: Day } & Put & Assignment)
  | { type: 'dropped'; on: Day }
  | { type: 'answered'; officeId: string; text: string; on: Day }
  | ({ type: 'dispatched'; officeId: string; order: Order; on: Day } & Commitment)
  | ({ type: 'takenInWriting'; on: Day } & Commitment)
  | { type: 'ledOn'; note: string; on: Day }
  /** Its words, or what it cites of an appeal, are gone for good, on the enterprise's request. */
  | { type: 'erased'; on: Day }

export type QuestionFacts = { actor: Actor; now: Instant; today: Day; session: SessionStatus }
