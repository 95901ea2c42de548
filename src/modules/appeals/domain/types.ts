import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Limit } from '#kernel/limits.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { CityRules } from '#modules/people/domain/city-rules.ts'
import type { Said } from './texts.ts'
import type {
  AnswererRole,
  CallChannel,
  Channel,
  Dimension,
  DueKind,
  End,
  Environment,
  Kind,
  LetterKind,
  Outcome,
  SolvedAnswer,
  Status,
  Tier,
} from './words.ts'

/** What the enterprise tells us. Money is in 万元. */
export type Content = {
  title: string
  body: string
  kind: Kind
  environment: Environment
  tags: string[]
  regionId: string
  place: string | null
  project: string | null
  peopleAffected: number | null
  moneyAffected: number | null
}

export type Reply = {
  outcome: Outcome
  text: string
  evidence: string | null
  legalBasis: string | null
  remains: string | null
  remainsBy: Day | null
}

/** 非常不满意 is 1, 非常满意 is 5; the two lowest are bad ratings (差评). */
export type Level = 1 | 2 | 3 | 4 | 5

/** 结果, 时效, 态度, 沟通; each only where it was answered. */
export type Dimensions = { [D in Dimension]?: Level | null | undefined }

export type Rating = {
  level: Level
  words: string | null
  dimensions?: Dimensions | undefined
  /** 是否被要求好评. */
  pressured?: boolean | null | undefined
}

/** A bad rating (差评): who gave it, of whose work, and of which reply (`roundOf`), which has at most one. */
export type Bad = {
  on: Day
  level: Level
  by: 'enterprise' | 'caller'
  round: number
  officeId: string | null
}

export type Moment = { at: Instant; on: Day }

/** A date with everything it was computed from, so that anybody can work it out again. */
export type Due = {
  startAt: Instant
  startOn: Day
  limit: Limit
  /** Where the limit comes from: a source, or 设置值. */
  source: string
  /** Time not counted, in the limit's unit, and working days added by an extension. */
  paused: number
  extended: number
  dueOn: Day
  /** The moment, for a limit in hours. */
  dueAt: Instant | null
  /** From when it is yellow, from when it has passed, and when the first reminder is due. */
  warnAt: Instant
  passesAt: Instant
  remindAt: Instant
  /** The share of the time, in percent, after which it is yellow, and when the first reminder follows. */
  warnPercent: number
  remindAfter: Limit | null
  ruleVersion: string
  calendarVersion: string
  provisional: boolean
}
export type Dues = Partial<Record<DueKind, Due>>

export type Attempt = {
  on: Day
  reached: boolean
  solved: SolvedAnswer | null
  /** Not solved, or only in part: whether the enterprise accepts the reasons given. */
  accepts: boolean | null
  /** 是否被要求好评: whether somebody asked the enterprise for a good rating. */
  pressured: boolean | null
  words: string | null
  /** What follows is asked since callers have a list; earlier attempts are without. */
  at?: Instant
  channel?: CallChannel
  answeredBy?: AnswererRole | null
  /** 满意度; nobody is asked before the first question, 解决了吗. */
  satisfied?: Level | null
  dimensions?: Dimensions | undefined
  wantsReopen?: boolean | null
}

/** 延期: asked once, decided by the coordinator, told to the enterprise, which may contest it. */
export type Extension = {
  askedOn: Day
  workingDays: number
  reason: string
  state: 'asked' | 'refused' | 'granted' | 'contested' | 'upheld' | 'withdrawn'
  /** The key of the enterprise's text against it. */
  contest: string | null
  /** The date of the reply as it would be without. */
  promised: Due
}

/** 异议: the office says it is not the right one, naming the right one and the clause. */
export type Objection = {
  on: Day
  ownerOfficeId: string
  clause: string
  reason: string | null
  /** Where the appeal goes back to when the objection is not upheld. */
  from: Status
}

/** 挂账. */
export type Shelving = { on: Day; basis: string; plan: string; reviewOn: Day; signedBy: string }

export type Letter = {
  document: LetterKind
  number: string
  to: string
  officeId: string
  on: Day
  answerBy: Due
  words: string | null
  answer: { on: Day; text: string } | null
}

export type Wait = { from: Moment; until: Moment }

export type Part = { officeId: string; on: Day | null; text: string | null }

/** How the appeal stands that leads a merged one, as far as the merged one has been told. */
export type Leading = {
  status: Status
  officeId: string | null
  /** When the leading appeal is to be answered; the merged one keeps its own date. */
  dueOn: Day
}

/** 并案: the appeal is handled together with another one on the same matter. */
export type Merger = {
  intoId: string
  /** What both are about, in the coordinator's words; told to whose appeal it is. */
  matter: string
  on: Day
  /** Where it stood, and stands again once it is taken out. */
  from: 'submitted' | 'registered'
  leading: Leading
}

/** The later appeal of the same enterprise that says the same. */
export type Again = { appealId: string; number: string; similarity: number }

/** 复发: the problem came back within 90 days; `again` is null where somebody says so without another appeal. */
export type Relapse = { on: Day; again: Again | null; state: 'noted' | 'refuted' }

/** The latest reply was given to the appeal it was merged into, by this office. */
export type Along = { intoId: string; officeId: string | null; files: number }

export type Appeal = {
  status: Status
  end: End | null
  content: Content
  confidentiality: Tier
  /** The offices that the enterprise has agreed to tell who it is. */
  disclosedTo: string[]
  /** All that the enterprise wrote, in order. */
  texts: Said[]
  number: string
  enterpriseId: string
  channel: Channel
  source: string | null
  sourceRef: string | null
  submittedAt: Instant
  submittedOn: Day
  grade: string | null
  supplements: { on: Day; key: string }[]
  question: string | null
  /** Since when the clock stands still, waiting for the enterprise's supplement. */
  pausedAt: Moment | null
  /** The waits that are over: not counted in the dates of dispatch and reply. */
  waits: Wait[]
  /** Every date there is or was, and on which day it ended. */
  dues: Dues
  ended: Partial<Record<DueKind, Day>>
  /** The dates that have been told to be near. */
  warned: DueKind[]
  officeId: string | null
  officesBefore: string[]
  requirement: string | null
  dispatchedOn: Day | null
  /** Until when the office may object; none after a ruling, which is final. */
  objectBy: Due | null
  objection: Objection | null
  transfers: number
  /** How often it was lifted (提级); from 1 on it lies with the bottom-line office. */
  level: number
  coHandlers: Part[]
  extension: Extension | null
  shelving: Shelving | null
  letters: Letter[]
  /** Which rung of the ladder comes next, and when if nobody moves. */
  rung: number
  nextRungAt: Instant | null
  merger: Merger | null
  /** The appeals that its enterprise has said are another matter. */
  otherMatters: string[]
  along: Along | null
  draft: Reply | null
  reply: Reply | null
  /** Against how many pieces of advice that reply was signed. */
  advised: number
  firstReplyOn: Day | null
  repliedOn: Day | null
  /** Attempts, answers and the rating belong to the latest reply; a redo starts them afresh. */
  attempts: Attempt[]
  solved: boolean | null
  confirmedBy: 'enterprise' | 'caller' | null
  denied: boolean
  rating: Rating | null
  redoCount: number
  closedOn: Day | null
  /** What its enterprise was when it came: the section of GB/T 4754 and the size class. */
  industry: string | null
  sizeClass: string | null
  registeredOn: Day | null
  /** Until when the first office had to sign or object, when it did either, and when it signed. */
  signBy: Day | null
  takenOn: Day | null
  heardOn: Day | null
  /** From its submission to its end, by the calendar of that day. */
  workingDays: number | null
  bad: Bad[]
  /** How often it was opened again (重开), and when last. */
  reopened: number
  reopenedOn: Day | null
  relapse: Relapse | null
  /** Its words are gone. */
  erased: boolean
}

/** What a rule may know beside the state: who acts, when, and the city's rules and calendar. */
export type Facts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  rules: AppealRules
  /** The office that lifted appeals go to (兜底办); null in a city that has none. */
  bottomLine: string | null
}

/** How a city times appeals. `version` is stored with every date it made. */
export type AppealRules = CityRules
