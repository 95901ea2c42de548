/** 诉求类型 (domain.md 2.3): consultation, own request, lead to a common problem, suggestion, complaint. */
export const kinds = ['consultation', 'request', 'clue', 'suggestion', 'complaint'] as const
export type Kind = (typeof kinds)[number]

/** The roles that read appeals, each only those it may see. */
export const readers = [
  'enterprise',
  'coordinator',
  'handler',
  'lead',
  'caller',
  'leader',
  'auditor',
] as const

/** The six environments (六个环境). */
export const environments = [
  'entrepreneurship',
  'factors',
  'services',
  'integrity',
  'respect',
  'work',
] as const
export type Environment = (typeof environments)[number]

/**
 * 保密级别: who may know whose appeal it is. Public ones may be published later, `departments` tells
 * the offices that handle it, and hidden (隐名交办) keeps it with the coordinator.
 */
export const tiers = ['public', 'departments', 'hidden'] as const
export type Tier = (typeof tiers)[number]

/** Where an appeal came in. */
export const channels = ['portal', 'talk', 'phone', 'window', 'import'] as const
export type Channel = (typeof channels)[number]

export const statuses = [
  'new',
  'submitted',
  'supplementing',
  'registered',
  'merged',
  'dispatched',
  'objected',
  'signed',
  'drafted',
  'shelved',
  'replied',
  'confirmed',
  'denied',
  'closed',
] as const
export type Status = (typeof statuses)[number]

/** The distinct ends; no figure ever merges two of them (security.md A2). */
export const ends = [
  'resolved',
  'unconfirmed',
  'unresolved',
  'defaulted',
  'withdrawn',
  'referred',
] as const
export type End = (typeof ends)[number]

/** What a reply says of the problem. */
export const outcomes = ['resolved', 'partly', 'planned', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Answers to the first question of a follow-up, 解决了吗. */
export const solvedAnswers = ['yes', 'partly', 'no', 'later'] as const
export type SolvedAnswer = (typeof solvedAnswers)[number]

/** 亮灯 (R7): how a running appeal stands against its dates; `paused` while the enterprise is asked. */
export const lights = ['green', 'yellow', 'red', 'black', 'paused'] as const
export type Light = (typeof lights)[number]

/** 催办通知书 and 督办单. */
export const documents = ['reminder', 'order'] as const
export type LetterKind = (typeof documents)[number]

/** What is numbered: letters, and 交办单 and 会议通知 of talks. */
export type DocumentKind = LetterKind | 'dispatch' | 'notice'

/** What has a date of its own. A co-handler's part is `co:` and the office. */
export const dueKinds = [
  'dispatch',
  'supplement',
  'reply',
  'rule',
  'extension',
  'contest',
  'review',
  'confirm',
  'redo',
  'close',
] as const
export type DueKind = (typeof dueKinds)[number] | `co:${string}`

/** The dates that an enterprise waits for; the others are what offices owe each other. */
export const toldKinds = [
  'dispatch',
  'supplement',
  'reply',
  'redo',
  'confirm',
] as const satisfies DueKind[]

/** Whose turn it is. */
export const parties = ['coordinator', 'office', 'enterprise', 'caller'] as const
export type Party = (typeof parties)[number]

/** Why a coordinator may need to know who asks; what else it is, the words beside it say. */
export const revealReasons = ['contact', 'visit', 'verify', 'law', 'other'] as const

/** How an enterprise was asked; `self-service` is the link it answers by itself. */
export const callChannels = ['phone', 'visit', 'sms'] as const
export type CallChannel = (typeof callChannels)[number] | 'self-service'

/** Who answered for the enterprise. */
export const answererRoles = ['legal-representative', 'manager', 'clerk', 'other'] as const
export type AnswererRole = (typeof answererRoles)[number]

/** What is judged apart: 结果, 时效, 态度, 沟通. */
export const dimensions = ['result', 'speed', 'attitude', 'communication'] as const
export type Dimension = (typeof dimensions)[number]
