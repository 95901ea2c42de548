/** What is suggested of an appeal: the office to handle it, its environment, and what kind it is. */
export const routerKinds = ['office', 'environment', 'kind'] as const
export type RouterKind = (typeof routerKinds)[number]

/** Why a version was learnt. */
export const reasons = ['dispatches', 'corrections', 'erasure', 'returned'] as const
export type Reason = (typeof reasons)[number]

/** What a suggestion rests on: descriptions alone, or what was decided before besides. */
export const sources = ['cold', 'warm'] as const
export type Source = (typeof sources)[number]

/** So many are shown. */
export const shownAtOnce = 3
