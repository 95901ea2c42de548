/** Up-, mid- or downstream in an industry chain (产业链). */
export const chainPositions = ['up', 'mid', 'down'] as const
export type ChainPosition = (typeof chainPositions)[number]

/** The kinds of counting a limit may have. */
export const limitUnits = ['hours', 'working-days', 'calendar-days', 'weeks'] as const

/** The shipped sets of rules; the first is the default. One that is dropped stays named here. */
export const presetKeys = ['huzhou', 'quanzhou', 'shandong', 'beijing-hotline'] as const

export type PresetKey = (typeof presetKeys)[number]

/** The fields of a city's rules that are one limit each. */
export const limitNames = [
  'dispatchWithin',
  'replyWithin',
  'supplementWithin',
  'objectWithin',
  'ruleWithin',
  'decideExtensionWithin',
  'shelveAtMost',
  'confirmWithin',
  'redoWithin',
  'closeWithin',
] as const

export const rungDocuments = ['reminder', 'order'] as const

/** The least and the most a number of the rules may be; `hours` and `count` bound a limit's count. */
export const ruleBounds = {
  hours: [1, 2000],
  count: [0, 400],
  part: [1, 400],
  yellowAt: [1, 99],
  lift: [2, 9],
  times: [1, 9],
} as const

/** The same for suggested offices. */
export const routingBounds = { margin: [10, 99], learnAfter: [5, 1000] } as const

/** The same for the talks, by the name of the number. */
export const talkBounds = {
  weekday: [1, 7],
  opensBefore: [1, 60],
  locksBefore: [0, 20],
  before: [0, 20],
  within: [0, 20],
  quota: [1, 60],
  each: [1, 10],
  topics: [1, 5],
  aYear: [1, 366],
  daysApart: [0, 366],
  share: [0, 100],
  dissatisfied: [0, 10],
} as const

/** The same for common problems. */
export const problemBounds = {
  enterprises: [2, 50],
  venues: [2, 50],
  days: [1, 400],
} as const

/** The same for bad ratings, in working days. */
export const rectificationBounds = [1, 60] as const

/** What a limit says of its source when none gives a number (domain.md 1.5). */
export const ownSetting = '设置值'

/** How many of each list the rules may have. */
export const ruleSizes = { grades: 9, rungs: 6, levels: 5, source: 60, name: 20 } as const

/** Roles that work in an office; the others belong to none. */
export const officeRoles = ['coordinator', 'handler', 'lead', 'caller'] as const

/** What of an enterprise leads to its people: who changes it could take the enterprise over. */
export const contactFields = ['contactName', 'contactPhone', 'email'] as const
export type ContactField = (typeof contactFields)[number]
