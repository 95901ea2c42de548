/** What an office did: 检查、处罚、强制措施. */
export const actKinds = ['inspection', 'penalty', 'coercion', 'other'] as const
export type ActKind = (typeof actKinds)[number]

/** What an enterprise reports by one tap; being pressed to give in is one more. */
export const reportKinds = [...actKinds, 'pressure'] as const
export type ReportKind = (typeof reportKinds)[number]
