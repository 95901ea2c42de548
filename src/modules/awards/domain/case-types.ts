import type { Actor, Role } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { Environment } from '#modules/appeals/domain/words.ts'
import type { CycleDays, CycleRules } from './cycle-types.ts'
import type { CaseTally, Tally } from './tally.ts'
import type { CaseStatus, Consent, Criterion, CycleStatus } from './words.ts'

/** What came of it in numbers: 平均办理天数 12 → 2 天. */
export type Effect = { measure: string; before: number; after: number; unit: string }

export type CaseContent = {
  title: string
  environment: Environment
  /** A division of GB/T 4754; null where it is of no one industry. */
  industry: string | null
  /** Null is the whole city. */
  regionId: string | null
  /** How it was, what was done, how it is. */
  before: string
  done: string
  after: string
  effect: Effect
}

/** Who proposed it: an office or a person of the staff is named, an enterprise never. */
export type Nominator = { role: Role; officeId: string | null; name: string | null }

/** An enterprise whose appeal is told of, under a number of its own: the record does not say which. */
export type PartyState = { partyId: string; consent: Consent; on: Day }

export type Judged = { met: boolean; evidence: string; reasons: string }
export type Criteria = Record<Criterion, Judged>

export type Objection = {
  objectionId: string
  role: Role
  officeId: string | null
  text: string
  on: Day
  answer: string | null
  upheld: boolean | null
  answeredOn: Day | null
}

/** Where it was taken up: a region and an office of this city, or another city by its name. */
export type Place = { regionId: string | null; officeId: string | null; city: string | null }

export type AdoptedEffect = Effect & {
  on: Day
  reportedOn: Day
  /** Which account reported it: whoever confirms is somebody else. */
  byAccount: string
  confirmedOn: Day | null
}

export type Adoption = {
  adoptionId: string
  place: Place
  how: string
  on: Day
  reportedOn: Day
  /** The office that reported it. */
  byOfficeId: string | null
  byAccount: string
  confirmedOn: Day | null
  /** It was refused, or turned out to be wrong: it counts no more, and the public does not read it. */
  withdrawn: { on: Day; reason: string } | null
  effect: AdoptedEffect | null
}

export type GoodCase = CaseContent & {
  status: CaseStatus
  cycleId: string
  appealIds: string[]
  problemIds: string[]
  nominator: Nominator
  nominatedOn: Day
  parties: PartyState[]
  criteria: Criteria | null
  publishedOn: Day | null
  objections: Objection[]
  result: CaseTally | null
  decidedOn: Day | null
  reason: string | null
  adoptions: Adoption[]
}

/** What a case is qualified by: the four criteria, whose it is, who was not asked, and what still names somebody. */
export type Examined = {
  criteria: Criteria
  officeIds: string[]
  unasked: number
  marks: number
}

type Given = { type: 'nominate'; cycleId: string; content: CaseContent; nominator: Nominator }

export type CaseCommand =
  | (Given & { appealIds: string[]; problemIds: string[]; ownPartyIds: string[] })
  | { type: 'edit'; content: CaseContent; reason: string }
  | { type: 'askConsent'; partyIds: string[] }
  | { type: 'consent'; partyId: string }
  | { type: 'decline'; partyId: string; reason: string | null }
  | ({ type: 'qualify' } & Examined)
  | ({ type: 'qualifyOwn' } & Examined)
  | { type: 'refuse'; reason: string }
  | { type: 'publish' }
  | { type: 'object'; objectionId: string; text: string }
  | { type: 'answerObjection'; objectionId: string; answer: string; upheld: boolean }
  | { type: 'uphold'; objectionId: string; answer: string }
  | { type: 'ballot' }
  | { type: 'tally'; result: CaseTally }
  | { type: 'award' }
  | { type: 'vacate'; reason: string }
  | { type: 'setAside'; reason: string }
  | { type: 'revoke'; reason: string }
  | { type: 'withdraw'; reason: string }
  | { type: 'adopt'; adoptionId: string; place: Place; how: string; on: Day }
  | { type: 'confirmAdoption'; adoptionId: string }
  | { type: 'withdrawAdoption'; adoptionId: string; reason: string }
  | { type: 'reportEffect'; adoptionId: string; effect: Effect; on: Day }
  | { type: 'confirmEffect'; adoptionId: string }
  | { type: 'erase' }

export type CaseEvent =
  | {
      type: 'nominated'
      cycleId: string
      content: CaseContent
      nominator: Nominator
      appealIds: string[]
      problemIds: string[]
      ownPartyIds: string[]
      on: Day
    }
  /** `reasked`: who had agreed to a text that is no more, and is asked again. */
  | { type: 'edited'; content: CaseContent; reason: string; reasked: string[]; on: Day }
  | { type: 'consentAsked'; partyIds: string[]; on: Day }
  | { type: 'consented'; partyId: string; on: Day }
  | { type: 'declined'; partyId: string; reason: string | null; on: Day }
  | { type: 'qualified'; criteria: Criteria; on: Day }
  | { type: 'refused'; reason: string; on: Day }
  | { type: 'published'; on: Day; until: Day }
  | {
      type: 'objected'
      objectionId: string
      role: Role
      officeId: string | null
      text: string
      on: Day
    }
  | { type: 'objectionAnswered'; objectionId: string; answer: string; upheld: boolean; on: Day }
  | { type: 'balloted'; on: Day }
  | { type: 'tallied'; result: CaseTally; on: Day }
  | { type: 'awarded'; on: Day }
  | { type: 'vacated'; reason: string; on: Day }
  | { type: 'revoked'; reason: string; on: Day }
  | { type: 'withdrawn'; reason: string; on: Day }
  | {
      type: 'adopted'
      adoptionId: string
      place: Place
      how: string
      adoptedOn: Day
      byOfficeId: string | null
      byAccount: string
      on: Day
    }
  | { type: 'adoptionConfirmed'; adoptionId: string; on: Day }
  | { type: 'adoptionWithdrawn'; adoptionId: string; reason: string; on: Day }
  | {
      type: 'effectReported'
      adoptionId: string
      effect: Effect
      seenOn: Day
      byAccount: string
      on: Day
    }
  | { type: 'effectConfirmed'; adoptionId: string; on: Day }
  /** Its words are gone for good, with those of the appeal it tells of. */
  | { type: 'erased'; on: Day }

export type CaseFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  caseId: string
  /** The round it was proposed for, as it stands. */
  cycle: CycleDays & CycleRules & { status: CycleStatus; tally: Tally | null }
}
