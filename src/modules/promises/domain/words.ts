/** Where a promise (承诺) stands; one that passed its date is broken and may still be kept late. */
export const promiseStatuses = ['new', 'open', 'broken', 'reported', 'kept', 'withdrawn'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

/** Where it was made: a reply's remainder, a talk, a shelving, a half-yearly or yearly review, a leader's instruction. */
export const promiseSources = ['reply', 'talk', 'shelving', 'decision', 'instruction'] as const
export type PromiseSource = (typeof promiseSources)[number]

/** What it is about. */
export const aboutKinds = [
  ...(['appeal', 'problem', 'briefing', 'retrospective', 'other'] as const),
  /** A quarter's report (专报), by its quarter. */
  'report',
] as const
export type AboutKind = (typeof aboutKinds)[number]

/** How a promise ended or stands, as the ledger counts it. */
export const results = ['keptInTime', 'keptLate', 'broken', 'open'] as const
export type Result = (typeof results)[number]
