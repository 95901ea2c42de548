/** What becomes of a common problem (domain.md 2.4): a lead, taken up, on the review's agenda, and so on. */
export const problemStatuses = [
  'new',
  'suggested',
  'confirmed',
  'scheduled',
  'carrying',
  'observed',
  'waiting',
  'closed',
] as const
export type ProblemStatus = (typeof problemStatuses)[number]

/** 成因: a policy is missing, policies contradict, it is carried out amiss, means are short, and so on. */
export const rootCauses = [
  'policy-gap',
  'policy-conflict',
  'execution',
  'factors',
  'authority',
  'market',
] as const
export type RootCause = (typeof rootCauses)[number]

/** 决定: measures, 争取上级, 暂不具备, 不采纳. */
export const decisionKinds = ['measures', 'higher', 'not-yet', 'not-adopted'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** How a problem came to be closed; what was merged or taken back goes on under another number. */
export const problemEnds = ['dismissed', 'merged', 'undone', 'not-adopted', 'done'] as const
export type ProblemEnd = (typeof problemEnds)[number]

/** Who found it: the comparison on arrival, that of the night, or a person. */
export const findings = ['arrival', 'night', 'hand'] as const
export type Finding = (typeof findings)[number]

/** Why R13 asks for a common problem to be looked at. */
export const triggerReasons = ['enterprises', 'venues', 'leader'] as const
export type TriggerReason = (typeof triggerReasons)[number]

/** The steps of a reform, each scored 0-3. */
export const reformSteps = [
  'diagnosis',
  'design',
  'handOver',
  'enactment',
  'implementation',
] as const
export type ReformStep = (typeof reformSteps)[number]

/** How an appeal stands to a problem: proposed by the comparison, accepted, or taken out by a person. */
export const standings = ['proposed', 'accepted', 'apart'] as const
export type Standing = (typeof standings)[number]
