/** 诉求类型 (domain.md 2.3): consultation, own request, lead to a common problem, suggestion, complaint. */
export const kinds = ['consultation', 'request', 'clue', 'suggestion', 'complaint'] as const
export type Kind = (typeof kinds)[number]

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

/** Where an appeal came in. */
export const channels = ['portal', 'talk', 'phone', 'window', 'import'] as const
export type Channel = (typeof channels)[number]

export const statuses = [
  'new',
  'submitted',
  'supplementing',
  'registered',
  'dispatched',
  'signed',
  'drafted',
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
