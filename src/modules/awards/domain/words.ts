/** A round of the good cases (评选). */
export const cycleStatuses = [
  'new',
  'nominating',
  'voting',
  'counted',
  'finished',
  'cancelled',
] as const
export type CycleStatus = (typeof cycleStatuses)[number]

/** 提名 → 资格核 → 公示候选 → 企业投票 → 计票并公示 → 授予 | 空缺. */
export const caseStatuses = [
  'new',
  'nominated',
  'qualified',
  'candidate',
  'balloted',
  'tallied',
  'awarded',
  'revoked',
  'vacant',
  'refused',
  'withdrawn',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** 开创性、实效性、领先性、推广性. */
export const criteria = ['pioneering', 'effective', 'leading', 'replicable'] as const
export type Criterion = (typeof criteria)[number]

export const consents = ['asked', 'given', 'declined'] as const
export type Consent = (typeof consents)[number]

/** What an enterprise is to a case: its appeal is told of, or it nominated the case. */
export const parts = ['owner', 'nominator'] as const
export type Part = (typeof parts)[number]

/** Whoever may propose a case or object to one. */
export const nominators = [
  'enterprise',
  'coordinator',
  'handler',
  'lead',
  'leader',
  'expert',
] as const
