/** Where a monthly review (月评议) stands. */
export const reviewStatuses = [
  'new',
  'planned',
  'agenda',
  'held',
  'minuted',
  'closed',
  'cancelled',
] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/** Where one common problem stands on the agenda of one review. */
export const itemStatuses = [
  'new',
  'listed',
  'announced',
  'discussed',
  'decided',
  'deferred',
  'removed',
] as const
export type ItemStatus = (typeof itemStatuses)[number]

/** How a problem came onto an agenda: by the suggested order, by hand, from an earlier review. */
export const itemOrigins = ['suggested', 'by-hand', 'deferred'] as const
export type ItemOrigin = (typeof itemOrigins)[number]

/** The levels above a city. */
export const higherLevels = ['province', 'nation'] as const
export type HigherLevel = (typeof higherLevels)[number]

/** The dates of a review: offices' statements, the minutes. */
export const reviewDueKinds = ['statements', 'minutes'] as const
export type ReviewDueKind = (typeof reviewDueKinds)[number]

/** 半年专题 before the executive meeting, 年度复盘 before the standing committee. */
export const packKinds = ['half', 'year'] as const
export type PackKind = (typeof packKinds)[number]

/** Where a half-yearly or yearly review stands. */
export const packStatuses = [
  'new',
  'planned',
  'drawn',
  'submitted',
  'met',
  'followed',
  'closed',
  'cancelled',
] as const
export type PackStatus = (typeof packStatuses)[number]

/** What the second look at a sampled file finds: the end it was given is true, partly, or not. */
export const recheckResults = ['true', 'partly', 'false'] as const
export type RecheckResult = (typeof recheckResults)[number]

/** What a review decided: measures, up to a higher level, not yet, not at all; or by a half-yearly or yearly one. */
export const decisionKinds = ['measures', 'higher', 'not-yet', 'not-adopted', 'pack'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What became of a decision: 已落实, 逾期, 办理中, 已撤销; 'no-measure' where there is nothing to do. */
export const standings = ['done', 'late', 'under-way', 'withdrawn', 'no-measure'] as const
export type Standing = (typeof standings)[number]

/** Why a topic is proposed for the next year. */
export const topicReasons = ['problem-open', 'most-asked', 'promises-open'] as const
export type TopicReason = (typeof topicReasons)[number]

/** The indicators that a review reads, in its order, each with how it is told. */
export const figuresInPack = [
  ['submitted', 'count'],
  ['closed', 'count'],
  ['open', 'count'],
  ['dispatched-on-time', 'rate'],
  ['signed-on-time', 'rate'],
  ['responded-on-time', 'rate'],
  ['replied-on-time', 'rate'],
  ['replied-on-time-as-promised', 'rate'],
  ['resolved-by-department', 'rate'],
  ['resolved-by-enterprise', 'rate'],
  ['gap', 'gap'],
  ['satisfied', 'rate'],
  ['not-reached', 'rate'],
  ['followed-up', 'rate'],
  ['denied', 'rate'],
  ['defaulted', 'rate'],
  ['bad-ratings-rectified-on-time', 'rate'],
  ['redone', 'rate'],
  ['solved-first', 'rate'],
  ['lifted', 'rate'],
  ['shelved', 'count'],
  ['reopened', 'rate'],
  ['relapsed', 'rate'],
  ['false-closings', 'rate'],
  ['median-working-days', 'median'],
  ['linked-to-problem', 'rate'],
  ['measures-done', 'rate'],
  ['enterprises', 'count'],
  ['first-timers', 'rate'],
  ['small-and-micro', 'rate'],
  ['sessions-held', 'count'],
  ['answered-on-the-spot', 'rate'],
  ['promises-kept-on-time', 'rate'],
  ['promises-broken', 'rate'],
  ['instructions-done', 'rate'],
] as const
/** On time as promised or extended, solved as departments say, solved as enterprises say. */
export const threeRates = [
  'replied-on-time',
  'resolved-by-department',
  'resolved-by-enterprise',
] as const satisfies readonly FigureInPack[]

export type FigureInPack = (typeof figuresInPack)[number][0]
