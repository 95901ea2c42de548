import type { Day, Instant } from '#kernel/day.ts'
import type { AttachedFile } from '#modules/attachments/domain/attached.ts'
import type { Span } from '#modules/trust/domain/redaction/marks.ts'
import type { Against } from './advice/words.ts'
import type { ReopenCommand, ReopenEvent } from './reopen-events.ts'
import type { ContentSpans, Marked } from './texts.ts'
import type { Along, Attempt, Content, Due, Dues, Leading, Rating, Reply, Wait } from './types.ts'
import type { Channel, DueKind, End, Environment, Kind, Tier } from './words.ts'

type Submission = {
  number: string
  content: Content
  enterpriseId: string
  channel: Channel
  source: string | null
  sourceRef: string | null
  files?: AttachedFile[]
  confidentiality?: Tier
  /** What of the content stands behind marks. */
  spans?: ContentSpans
  /** The section of GB/T 4754 and the size class of its enterprise, as they are known on that day. */
  industry?: string | null
  sizeClass?: string | null
}

/** What is told of an attempt; when it was, the clock says. */
export type Asked = Omit<Attempt, 'on' | 'at'>

/** A text that the enterprise wrote has what stands behind its marks beside it. */
type WithSpans = { spans?: readonly Span[] }

/** By which version of what was learnt an office was suggested, how surely, and how far ahead of the next. */
export type RouterSaid = { version: number; confidence: number; lead: number }

export type AppealCommand =
  /** `confirmed`: whoever enters it has seen to its text, as a list from another channel or a talk is. */
  | ({ type: 'submit'; confirmed?: boolean } & Submission)
  | { type: 'askSupplement'; question: string }
  | ({ type: 'supplement'; text: string; files?: AttachedFile[] } & WithSpans)
  | ({ type: 'addDetail'; text: string; files?: AttachedFile[] } & WithSpans)
  | {
      type: 'register'
      kind: Kind
      environment: Environment
      tags: string[]
      grade?: string | null
    }
  | {
      type: 'dispatch'
      officeId: string
      requirement: string | null
      coOfficeIds?: string[]
      router?: RouterSaid
    }
  | { type: 'sign' }
  | { type: 'draft'; reply: Reply; files?: AttachedFile[] }
  | { type: 'returnDraft'; reason: string }
  | {
      type: 'reply'
      reply: Reply
      files?: AttachedFile[]
      advice?: { found: Against[]; reason: string | null }
    }
  | ({ type: 'followUp'; attempt: Asked } & WithSpans)
  /** The enterprise answers by the link it was sent (自助评价). */
  | ({ type: 'judge'; attempt: Asked } & WithSpans)
  | ({ type: 'confirm'; solved: boolean; words: string | null } & WithSpans)
  | ({ type: 'deny'; reason: string } & WithSpans)
  | ({ type: 'rate'; rating: Rating } & WithSpans)
  | { type: 'redo'; officeId: string; requirement: string }
  | { type: 'close'; reason: string | null }
  | { type: 'lapse' }
  | ({ type: 'withdraw'; reason: string | null } & WithSpans)
  | { type: 'refer'; destination: string; reason: string }
  | DutyCommand
  | ClockCommand
  | TrustCommand
  | MergeCommand
  | ReopenCommand

/** The steps of duty (R2-R6, R8): who must answer, and by when. */
export type DutyCommand =
  | { type: 'object'; ownerOfficeId: string; clause: string; reason: string | null }
  | { type: 'rule'; uphold: boolean; officeId: string | null; reason: string }
  | { type: 'transfer'; officeId: string; reason: string }
  | { type: 'lift'; reason: string }
  | { type: 'coHandle'; officeIds: string[] }
  | { type: 'contribute'; text: string }
  | { type: 'askExtension'; workingDays: number; reason: string }
  | { type: 'decideExtension'; grant: boolean; reason: string }
  | ({ type: 'contestExtension'; reason: string } & WithSpans)
  | { type: 'decideContest'; withdraw: boolean; reason: string }
  | { type: 'shelve'; basis: string; plan: string; reviewOn: Day; signedBy: string }
  | { type: 'keepShelved'; reviewOn: Day; reason: string }
  | { type: 'resume'; reason: string }

/** What time does, and what is done about time (R7): letters, dates computed again. */
export type ClockCommand =
  | { type: 'warn'; kind: DueKind }
  | { type: 'remind'; number: string; words: string | null }
  | { type: 'supervise'; number: string; words: string | null }
  | { type: 'answerLetter'; text: string }
  | { type: 'endWait' }
  | { type: 'redate' }
  | { type: 'recalculate'; reason: string }
  | { type: 'erase' }

/** An event that sets or moves dates carries them whole in `dues`. */
export type AppealEvent =
  | ({ type: 'submitted'; at: Instant; on: Day; dues: Dues } & Submission)
  | { type: 'supplementAsked'; question: string; at: Instant; on: Day; dues: Dues }
  | ({
      type: 'supplemented'
      text: string
      on: Day
      waited?: Wait
      dues?: Dues
      files?: AttachedFile[]
    } & WithSpans)
  | { type: 'waitEnded'; on: Day; waited?: Wait; dues: Dues }
  | {
      type: 'registered'
      kind: Kind
      environment: Environment
      tags: string[]
      grade: string | null
      on: Day
      waited?: Wait
      dues?: Dues
    }
  | {
      type: 'dispatched'
      officeId: string
      requirement: string | null
      on: Day
      objectBy: Due
      coOfficeIds: string[]
      /** Nobody chose the office: a suggestion was sure enough for the city's rules. */
      router?: RouterSaid
      dues?: Dues
    }
  | { type: 'signed'; on: Day }
  | { type: 'drafted'; reply: Reply; files?: AttachedFile[] }
  | { type: 'draftReturned'; reason: string }
  | DutyEvent
  | ClockEvent
  | LaterEvent
  | TrustEvent
  | MergeEvent
  | ReopenEvent

export type DutyEvent =
  | {
      type: 'objected'
      officeId: string
      ownerOfficeId: string
      clause: string
      reason: string | null
      on: Day
      dues: Dues
    }
  | { type: 'ruled'; upheld: boolean; officeId: string | null; reason: string; on: Day }
  | { type: 'transferred'; officeId: string; reason: string; on: Day; objectBy: Due | null }
  | {
      type: 'lifted'
      level: number
      name: string
      why: 'transfers' | 'redos' | 'decided'
      on: Day
    }
  | { type: 'coHandlersAdded'; officeIds: string[]; on: Day; dues: Dues }
  | { type: 'contributed'; officeId: string; text: string; on: Day }
  | { type: 'extensionAsked'; workingDays: number; reason: string; on: Day; dues: Dues }
  | { type: 'extensionDecided'; granted: boolean; reason: string; on: Day; dues?: Dues }
  | ({ type: 'extensionContested'; reason: string; on: Day; dues: Dues } & WithSpans)
  | { type: 'contestDecided'; withdrawn: boolean; reason: string; on: Day; dues?: Dues }
  | {
      type: 'shelved'
      basis: string
      plan: string
      reviewOn: Day
      signedBy: string
      on: Day
      dues: Dues
    }
  | { type: 'shelvingKept'; reviewOn: Day; reason: string; on: Day; dues: Dues }
  | { type: 'resumed'; reason: string; on: Day }

type LetterSent = {
  number: string
  to: string
  officeId: string
  words: string | null
  on: Day
  answerBy: Due
  /** Which rung comes next, and when if this is not answered; null at the top of the ladder. */
  rung: number
  nextRungAt: Instant | null
}

export type ClockEvent =
  | { type: 'warned'; kind: DueKind; on: Day; dueOn: Day }
  | ({ type: 'reminded' } & LetterSent)
  | ({ type: 'ordered' } & LetterSent)
  | { type: 'letterAnswered'; text: string; on: Day; nextRungAt: Instant | null }
  | {
      type: 'redated'
      why: 'calendar' | 'rules'
      reason: string | null
      on: Day
      dues: Dues
      /** The date of the reply without its extension, where there is one. */
      promised?: Due
    }
  /** Its words and what was attached are gone for good, on the enterprise's request; what was decided stays. */
  | { type: 'erased'; on: Day }

/** How many working days it took, and by which calendar they were counted. */
export type Worked = { days: number; calendarVersion: string }

/** From the reply to the end. */
export type LaterEvent =
  | {
      type: 'replied'
      reply: Reply
      on: Day
      dues: Dues
      files?: AttachedFile[]
      /** The reply was given to the appeal it is merged into. */
      along?: Along
    }
  /** Signed against advice; whoever signed may have said why. */
  | { type: 'advised'; found: Against[]; reason: string | null; on: Day }
  | { type: 'followedUp'; attempt: Attempt }
  | ({
      type: 'confirmed'
      solved: boolean
      by: 'enterprise' | 'caller'
      words: string | null
      on: Day
      dues: Dues
    } & WithSpans)
  | ({
      type: 'denied'
      by: 'enterprise' | 'caller'
      reason: string
      on: Day
      dues: Dues
    } & WithSpans)
  | ({ type: 'rated'; rating: Rating; on?: Day } & WithSpans)
  | { type: 'redone'; officeId: string; requirement: string; on: Day }
  | { type: 'closed'; end: End; reason: string | null; on: Day; worked?: Worked }
  | ({ type: 'withdrawn'; reason: string | null; on: Day } & WithSpans)
  | { type: 'referred'; destination: string; reason: string; on: Day }

/** What others may read, and who may know whose it is. */
export type TrustCommand =
  | { type: 'confirmText'; changed: readonly Marked[] }
  | { type: 'raiseConfidentiality'; tier: Tier }
  | { type: 'disclose'; officeId: string }
export type TrustEvent =
  | { type: 'textConfirmed'; changed: readonly Marked[]; on: Day }
  | { type: 'confidentialityRaised'; from: Tier; to: Tier; on: Day }
  | { type: 'identityDisclosed'; officeId: string; on: Day }

/** Handling appeals on one matter together (并案). */
export type MergeCommand =
  | {
      type: 'merge'
      intoId: string
      matter: string
      /** How the appeal stands that is to lead, and whether it has been answered before. */
      leading: Leading
      answered: boolean
      /** How many are merged into the one that is to be merged. */
      leads: number
    }
  | { type: 'follow'; leading: Leading }
  | { type: 'unmerge'; reason: string | null }
  | ({ type: 'contestMerger'; reason: string } & WithSpans)
  | { type: 'answerAlong'; reply: Reply; along: Along }
export type MergeEvent =
  /** `about` is the matter; under this name an erasure finds it. */
  | { type: 'merged'; intoId: string; about: string; leading: Leading; on: Day }
  /** The leading appeal stands otherwise than it did. */
  | { type: 'followed'; leading: Leading; on: Day }
  /** Without a reason the leading appeal has ended and answered nothing. */
  | { type: 'unmerged'; reason: string | null; on: Day }
  | ({ type: 'mergerContested'; reason: string; on: Day } & WithSpans)

export type EventOf<T extends AppealEvent['type']> = Extract<AppealEvent, { type: T }>
