/**
 * The indicators of domain.md 2.6 and security.md A14 by their codes. A `rate` is a numerator of a denominator,
 * with what was left out and why; a `count` is a number; a `median` is of working days or of times.
 * Dashboards, briefings, the public page, the open data's dictionary and docs/indicators.md are made from this list.
 */
export const indicatorCodes = [
  // Volume and ends (never merged with each other).
  'submitted',
  'closed',
  'ended-resolved',
  'ended-unconfirmed',
  'ended-unresolved',
  'ended-defaulted',
  'ended-withdrawn',
  'ended-referred',
  'open',
  'merged',
  // On time.
  'dispatched-on-time',
  'signed-on-time',
  'responded-on-time',
  'replied-on-time',
  'replied-on-time-as-promised',
  // The two rates of solving, and what lies between them, in percentage points.
  'resolved-by-department',
  'resolved-by-enterprise',
  'gap',
  // What enterprises say.
  'satisfied',
  'not-reached',
  'followed-up',
  'denied',
  'defaulted',
  'pressured',
  'bad-ratings-rectified-on-time',
  'bad-ratings-called-back',
  // Doing it again, and false or short-lived ends.
  'redone',
  'solved-first',
  'transfers-median',
  'lifted',
  'shelved',
  'reopened',
  'relapsed',
  'false-closings',
  'median-working-days',
  // Talks and common problems.
  'sessions-held',
  'answered-on-the-spot',
  'linked-to-problem',
  'measures-done',
  'problem-drop',
  'reforms-proposed',
  'reforms-recommended',
  'reforms-enacted',
  'reforms-implemented',
  // Coverage.
  'enterprises',
  'first-timers',
  'small-and-micro',
  'industries',
  'invitations-p95',
  'declined',
  // Promises.
  'promises-kept-on-time',
  'promises-broken',
  'instructions-done',
] as const
export type IndicatorCode = (typeof indicatorCodes)[number]

/** What figures may be broken down by. */
export const dimensions = ['region', 'office', 'environment', 'industry', 'channel'] as const
export type Dimension = (typeof dimensions)[number]

/** No league table below so many closed files a unit (domain.md 2.6); the interval is shown instead. */
export const leastListed = 30
