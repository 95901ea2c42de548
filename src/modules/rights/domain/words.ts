/** Why an enterprise wants the words of an appeal gone (个人信息保护法第 47 条). */
export const erasureReasons = ['done-with', 'consent-withdrawn', 'unlawful', 'other'] as const
export type ErasureReason = (typeof erasureReasons)[number]

export const erasureStates = ['asked', 'refused', 'approved', 'done'] as const
export type ErasureState = (typeof erasureStates)[number]

/** What of an enterprise it cannot change itself; `other` is what no field holds. */
export const correctionFields = ['name', 'creditCode', 'regionId', 'industry', 'other'] as const
export type CorrectionField = (typeof correctionFields)[number]

export const correctionStates = ['asked', 'accepted', 'refused'] as const
export type CorrectionState = (typeof correctionStates)[number]

/** What is agreed to: that the notice was read, and that sensitive data may be worked with. */
export const consentKinds = ['notice', 'sensitive'] as const
export type ConsentKind = (typeof consentKinds)[number]
