/** Where a topic of the library (主题库) stands. */
export const topicStatuses = ['new', 'proposed', 'approved', 'scheduled', 'retired'] as const
export type TopicStatus = (typeof topicStatuses)[number]

/** Where a topic comes from: a person's proposal, common problems, the yearly plan, a leader. */
export const topicSources = [
  'coordinator',
  'department',
  'enterprise',
  'expert',
  'common-problem',
  'plan',
  'leader',
] as const
export type TopicSource = (typeof topicSources)[number]

/** Up-, mid- or downstream in an industry chain (产业链). */
export const chainPositions = ['up', 'mid', 'down'] as const
export type ChainPosition = (typeof chainPositions)[number]
