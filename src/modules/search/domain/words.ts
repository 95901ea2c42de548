/** What may be searched for. */
export const searchKinds = ['appeal', 'reply', 'topic', 'question', 'session', 'office'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Who may search; each finds what it may read. */
export const searchers = [
  'enterprise',
  'coordinator',
  'handler',
  'lead',
  'caller',
  'leader',
  'expert',
  'auditor',
] as const

/** How long a query may be, and how many of its words count. */
export const longestQuery = 100
export const mostTerms = 12
