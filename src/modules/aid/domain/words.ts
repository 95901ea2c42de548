/** What may be drafted: a reply to an appeal, by the office that handles it, or a summary of one. */
export const draftKinds = ['reply', 'summary'] as const
export type DraftKind = (typeof draftKinds)[number]
