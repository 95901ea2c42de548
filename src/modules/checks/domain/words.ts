/** 疑似假办结的信号: what about a reply may tell that nothing was done. */
export const signalKinds = [
  'copied',
  'again',
  'paraphrased',
  'burst',
  'quick',
  'hollow',
  'off-question',
  'bare',
  'denied-before',
] as const
export type SignalKind = (typeof signalKinds)[number]

/** Why an appeal is checked: by the weekly sample, or because its reply was flagged. */
export const checkReasons = ['rated-bad', 'denied', 'defaulted', 'drawn', 'flagged'] as const
export type CheckReason = (typeof checkReasons)[number]

export const checkStatuses = ['new', 'drawn', 'assigned', 'checked', 'closed'] as const
export type CheckStatus = (typeof checkStatuses)[number]

/** 属实、假办结、部分属实、无法判断. */
export const findings = ['true', 'false', 'partly', 'unclear'] as const
export type FindingKind = (typeof findings)[number]

/** How it was checked: by telephone, on the spot, from the papers. */
export const hows = ['call', 'visit', 'papers'] as const
export type How = (typeof hows)[number]
