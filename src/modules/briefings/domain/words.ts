/** The parts of a quarterly report in their order; a coordinator may add a remark to each. */
export const reportSections = [
  'overall',
  'areas',
  'problems',
  'promises',
  'false-ends',
  'cases',
  'advice',
] as const
export type ReportSection = (typeof reportSections)[number]

export const reportStatuses = ['draft', 'issued'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** Which months a leader's first page shows. */
export const spans = ['month', 'last', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]
