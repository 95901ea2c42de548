/** How a city holds its talks (domain.md R11, R12): numbers with their sources. */
export const talkRules = {
  /** Stored with every date computed from these. */
  version: 'talks-huzhou-1',
  /** 3 is Wednesday. Source: 湖州, every Wednesday since 2022-06-08. */
  weekday: 3,
  startsAt: '09:00',
  /** Calendar days before the talk. Source: R12. */
  opensBefore: 10,
  /** Working days on which enterprises can sign up, the day of the lock with them. Source: 设置值. */
  openAtLeast: 3,
  /** Working days before the talk. Source: R12, 莆田 3 wd for the roster. */
  locksBefore: 3,
  packBefore: 2,
  /** Working days after the talk. Source: R12. */
  minutesWithin: 1,
  /** Source: 湖州, 8-10 enterprises a session. */
  quota: { least: 8, most: 10 },
  /** Topics a period has at most. */
  topics: 2,
  questionsEach: 3,
  /** 受邀上限. Source: 温州, 30 a year and 7 days apart (R11). */
  invitations: { aYear: 30, daysApart: 7 },
  /** The least share of the roster in percent, and of firms with a dissatisfied file. Source: R11. */
  fairness: { smallMicro: 40, neverInvited: 30, dissatisfied: 1 },
} as const

export type TalkRules = typeof talkRules
