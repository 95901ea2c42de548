/** 差评整改: a bad rating is verified, rectified, and the enterprise called back. */
export const rectificationStatuses = [
  'new',
  'verifying',
  'rectifying',
  'contested',
  'rectified',
  'closed',
] as const
export type RectificationStatus = (typeof rectificationStatuses)[number]

/** What verifying a bad rating finds: what it says is so, or cannot be told. */
export const findings = ['real', 'unclear'] as const
export type Finding = (typeof findings)[number]

/** Why it was rated bad, in the manner of GB/T 39734 annex A; the names are ours. */
export const reasonClasses = [
  'result',
  'slow',
  'attitude',
  'explained-badly',
  'materials',
  'law-or-power',
  'other-office',
  'other',
] as const
export type ReasonClass = (typeof reasonClasses)[number]

/** How a rectification ends. Unreached is a class of its own, and an upheld appeal is counted apart. */
export const rectificationEnds = ['satisfied', 'still-bad', 'unreached', 'upheld'] as const
export type RectificationEnd = (typeof rectificationEnds)[number]

/** What has a date of its own: verifying, rectifying, ruling on an appealed rating, calling back. */
export const rectificationDues = ['verify', 'rectify', 'rule', 'callBack'] as const
export type RectificationDueKind = (typeof rectificationDues)[number]

/** What a date is told of: it is near, it has passed. */
export const stages = ['near', 'late'] as const
export type Stage = (typeof stages)[number]

export const rectificationLights = ['green', 'yellow', 'red'] as const

/** How it is shown who answers a link: not needed, a code by text message, the registered telephone, or signing in. */
export const linkProofs = ['none', 'code', 'digits', 'session'] as const
export type LinkProof = (typeof linkProofs)[number]
