import type { Limit } from '#kernel/limits.ts'

/** A limit and where it comes from: a rule's own words, or 设置值 when no source gives a number. */
export type SourcedLimit = Limit & { source: string }

/** A reply date shorter than the usual one, which the coordinator may give at registration. */
export type Grade = { key: string; name: string; within: SourcedLimit }

/** A rung of the ladder: the paper that is sent, and to whom, when nobody has moved. */
export type Rung = {
  document: 'reminder' | 'order'
  /** The first is counted from the date that passed, each other from the paper before it. */
  after: SourcedLimit
  to: string
}

/**
 * How a city holds its talks (domain.md R11, R12). What `before` counts are working days, but for the
 * days on which registration opens and between two invitations, which are calendar days.
 */
export type TalkRules = {
  /** 1 is Monday, 7 is Sunday. */
  day: { weekday: number; startsAt: string; source: string }
  roster: { opensBefore: number; locksBefore: number; source: string }
  /** When the questions go to the departments. */
  packs: { before: number; source: string }
  /** When those who come are reminded of the talk. */
  reminder: { before: number; source: string }
  /** Working days after the talk. */
  minutes: { within: number; source: string }
  /** Enterprises a session. */
  quota: { least: number; most: number; source: string }
  /** The most an enterprise may ask, and the most topics a period may have. */
  questions: { each: number; source: string }
  topics: { most: number; source: string }
  /** 受邀上限. */
  invitations: { aYear: number; daysApart: number; source: string }
  /** The least shares of a roster in percent, and how many of it have a dissatisfied file. */
  fairness: { smallMicro: number; neverInvited: number; dissatisfied: number; source: string }
}

/** How offices are suggested (建议承办单位). */
export type RoutingRules = {
  /**
   * An appeal is dispatched without a person when the first office suggested is so many percent surer than
   * the second; null: never.
   */
  margin: number | null
  /** After so many decisions it is learnt anew; after one that was corrected, at once. */
  learnAfter: number
}

/**
 * When what several enterprises say is a common problem (domain.md R13): so many different ones, or so
 * many venues, within so many days.
 */
export type ProblemTriggers = {
  enterprises: number
  venues: number
  withinDays: number
  /** Appeals of so many days are compared with each other. */
  lookBack: number
  /** Arrivals of so many days before and after a rule changed are compared. */
  effectDays: number
  source: string
}

/** How bad ratings are rectified (差评整改, domain.md R10), all in working days. */
export type RectificationRules = {
  verify: number
  rectify: number
  callBack: number
  /** Within how many days the office may appeal a rating, and the coordinator rules on it. */
  appeal: number
  rule: number
  source: string
}

/**
 * How a city times and lifts its appeals: versioned data with an editor, never code. `version` is
 * stored with every date computed from it; a new version touches no date that is running.
 */
export type CityRules = {
  version: string
  dispatchWithin: SourcedLimit
  replyWithin: SourcedLimit
  /** Shorter reply dates; none in most cities. */
  grades: Grade[]
  supplementWithin: SourcedLimit
  confirmWithin: SourcedLimit
  redoWithin: SourcedLimit
  closeWithin: SourcedLimit
  /** An office objects within this time of the dispatch. */
  objectWithin: SourcedLimit
  /** The coordinator rules on an objection, an asked extension or a contested one within these. */
  ruleWithin: SourcedLimit
  decideExtensionWithin: SourcedLimit
  /** A co-handler's part is due at `part` / `of` of the time. */
  coHandling: { part: number; of: number; source: string }
  /** Both in working days. */
  extension: { askBefore: number; most: number; source: string }
  /** The latest review date of a shelved appeal. */
  shelveAtMost: SourcedLimit
  /** Yellow at this share of the time, in percent; black after a reminder left unanswered so long. */
  lights: { yellowAt: number; blackAfter: SourcedLimit; source: string }
  ladder: Rung[]
  /** An appeal is lifted a level with this transfer or redo; `levels` names them from the first. */
  lift: { atTransfer: number; atRedo: number; levels: string[]; source: string }
  /** What a denied appeal needs before it may be closed unresolved; a lawful refusal needs one. */
  maxRedos: number
  attemptsNeeded: number
  attemptDaysNeeded: number
  talks: TalkRules
  routing: RoutingRules
  problems: ProblemTriggers
  rectification: RectificationRules
}

/** The rules themselves, without the name of a version: what is stored, shipped and edited. */
export type RuleSet = Omit<CityRules, 'version'>

/** The name of a version of a city's rules, as it is stored with every date: `huzhou-2`. */
export const ruleVersionOf = (preset: string, version: number): string => `${preset}-${version}`
