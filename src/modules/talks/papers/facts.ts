import type { Day } from '#kernel/day.ts'
import type { Attendance } from '#modules/documents/index.ts'
import type { Turn } from '../domain/agenda.ts'
import type { Contact } from '../domain/session-types.ts'
import type { InviteReason } from '../domain/words.ts'

/** One talk at one venue, as every paper of it names it. */
export type TalkFacts = {
  cityName: string
  coordinatingOffice: string
  period: number
  /** 会场: 市级会场, 德清县会场. */
  venue: string
  /** Where one has to go; null until it is arranged. */
  place: string | null
  /** Empty until there is one. */
  topic: string
  day: Day
  /** Times of day, such as 08:45; null where it is not known when the talk ended. */
  from: string
  until: string | null
  host: string
  contact: Contact | null
  /** The day of the paper (成文日期). */
  today: Day
}

/** Whoever raised a matter; null where the tier hides the name from those who get the paper. */
type Raised = { enterprise: string | null }

/** What became of one question at the talk. */
export type Matter = Raised & { question: string } & (
    | { came: 'answered'; office: string; answer: string }
    | ({ came: 'dispatched' } & Commitment)
    | { came: 'written'; appealNumber: string; dueOn: Day }
    | { came: 'lead'; note: string }
    | { came: 'open' }
  )

type Commitment = {
  appealNumber: string
  lead: string
  coHandlers: readonly string[]
  /** What the order asks for, where it says more than to answer. */
  requirement: string | null
  dueOn: Day
}

export type MinutesFacts = TalkFacts & {
  /** Whether they were checked; until then the paper says that they are a draft. */
  approved: boolean
  attendance: Attendance
  enterprises: number
  matters: readonly Matter[]
  /** What experts said of the topic. */
  comments: readonly { expert: string; text: string }[]
  copiesTo: readonly string[]
}

/** The commitment one office has to keep, as it is sent to it. */
export type DispatchFacts = TalkFacts &
  Raised &
  Commitment & {
    /** 发文字号, such as 湖恳交〔2026〕161号. */
    number: string
    kind: string
    environment: string
    matter: string
    dispatchedOn: Day
    /** When co-handlers owe their part to the lead office. */
    partsDueOn: Day | null
    copiesTo: readonly string[]
  }

/** A line of 问题清单 and, once an office has it, of 责任清单. */
export type ListedMatter = Raised & {
  appealNumber: string
  matter: string
  kind: string
  environment: string
  /** 现场交办, 书面答复 and so on. */
  came: string
  duty: null | {
    lead: string
    /** 责任人 of the lead office, with the post. */
    person: string
    coHandlers: readonly string[]
    requirement: string | null
    dispatchedOn: Day
    dueOn: Day
    standing: string
  }
}

export type ListFacts = TalkFacts & { matters: readonly ListedMatter[] }

export type NoticeFacts = TalkFacts & {
  /** 发文字号, once the packs are sent along with it. */
  number: string | null
  offices: readonly string[]
  answersDueOn: Day
  agenda: readonly Turn<Speaker>[]
}

export type Speaker = Raised & { questions: number }

export type InvitationFacts = TalkFacts & {
  /** Null for a reader who may not know it. */
  enterprise: string | null
  /** Why this enterprise was invited. */
  reason: InviteReason
  maxQuestions: number
  minutesToSpeak: number
  answerBy: Day
}

export type PackFacts = TalkFacts & {
  office: string
  answersDueOn: Day
  questions: readonly PackQuestion[]
}

export type PackQuestion = Raised & {
  /** What the question is about, without the name of who asks. */
  subject: string
  /** What may be said of who asks: 中型企业，汽车制造业. */
  about: string | null
  question: string
  inWriting: boolean
  similar: readonly PastAnswer[]
}

/** How a similar appeal was answered before; it never names who raised it. */
export type PastAnswer = {
  appealNumber: string
  repliedOn: Day
  office: string
  question: string
  answer: string
  outcome: string
}
