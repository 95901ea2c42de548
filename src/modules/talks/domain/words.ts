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

/** Where a period (期) stands. */
export const periodStatuses = ['new', 'planned', 'themed', 'held', 'cancelled'] as const
export type PeriodStatus = (typeof periodStatuses)[number]

/** Where a session (场) stands (domain.md 2.4). */
export const sessionStatuses = [
  'new',
  'planned',
  'themed',
  'registering',
  'locked',
  'packed',
  'underway',
  'minutes',
  'dispatched',
  'replied',
  'rated',
  'archived',
  'cancelled',
] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** The four bodies whose heads host in rotation: 市委、人大、政府、政协. */
export const hostBodies = ['committee', 'congress', 'government', 'cppcc'] as const
export type HostBody = (typeof hostBodies)[number]

/** The dates of a session: 报名开放, 名单锁定, 问题分送, 纪要核定. */
export const sessionDueKinds = ['open', 'lock', 'pack', 'minutes'] as const
export type SessionDueKind = (typeof sessionDueKinds)[number]

/** Where one enterprise stands with one session. */
export const seatStatuses = [
  'new',
  'invited',
  'seated',
  'waiting',
  'writing',
  'declined',
  'withdrawn',
  'attended',
  'absent',
] as const
export type SeatStatus = (typeof seatStatuses)[number]

/** Why an enterprise is invited (点名). */
export const inviteReasons = ['industry', 'first-timer', 'open-file', 'project', 'random'] as const
export type InviteReason = (typeof inviteReasons)[number]

/** 公开, 部门可见, 隐名交办; a report about officials (举报) leaves this channel. */
export const tiers = ['public', 'departments', 'hidden', 'report'] as const
export type Tier = (typeof tiers)[number]

/** 见面 or 书面. */
export const presences = ['meet', 'writing'] as const
export type Presence = (typeof presences)[number]

/** What becomes of a question at the talk. */
export const questionStatuses = [
  'new',
  'asked',
  'answered',
  'dispatched',
  'written',
  'lead',
  'withdrawn',
] as const
export type QuestionStatus = (typeof questionStatuses)[number]
