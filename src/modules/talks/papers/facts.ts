import type { Day } from '#kernel/day.ts'
import type { Attendance } from '#modules/documents/index.ts'

/** One talk at one venue, as every paper of it names it. */
export type TalkFacts = {
  cityName: string
  coordinatingOffice: string
  period: number
  /** 会场: 市级会场, 德清县会场. */
  venue: string
  /** Where one has to go. */
  place: string
  topic: string
  day: Day
  /** Times of day, such as 08:45. */
  from: string
  until: string
  host: string
  contact: { name: string; phone: string }
  today: Day
}

/** Whoever raised a matter; null where the tier hides the name from those who get the paper. */
type Raised = { enterprise: string | null }

/** What became of one question at the talk. */
export type Matter = Raised & { question: string } & (
    | { came: 'answered'; office: string; answer: string; confirmed: boolean }
    | ({ came: 'dispatched' } & Commitment)
    | { came: 'writing'; appealNumber: string; office: string | null; dueOn: Day | null }
    | { came: 'lead'; note: string }
  )

type Commitment = {
  appealNumber: string
  lead: string
  coHandlers: readonly string[]
  requirement: string
  dueOn: Day
}

export type MinutesFacts = TalkFacts & {
  attendance: Attendance
  enterprises: number
  matters: readonly Matter[]
  /** What experts said of the topic. */
  comments: readonly { expert: string; text: string }[]
  /** What the host asked of the offices at the end. */
  demands: readonly string[]
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
    requirement: string
    dispatchedOn: Day
    dueOn: Day
    standing: string
  }
}

export type ListFacts = TalkFacts & { matters: readonly ListedMatter[] }

export type NoticeFacts = TalkFacts & {
  number: string
  offices: readonly string[]
  /** Whom an office sends: 分管负责人和业务处室负责人. */
  whoComes: string
  answersDueOn: Day
  agenda: readonly AgendaItem[]
  copiesTo: readonly string[]
}

/** An enterprise's turn to speak, or anything else on the agenda. */
export type AgendaItem = { from: string; until: string } & (
  | { item: string; who: string }
  | (Raised & { questions: number })
)

export type InvitationFacts = TalkFacts & {
  enterprise: string
  /** Why this enterprise: 贵公司所属产业与本期主题相关. */
  reason: string
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
  /** What may be said of who asks: 规上工业企业，汽车制造业. */
  about: string
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
