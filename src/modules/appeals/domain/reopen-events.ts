import type { Day } from '#kernel/day.ts'
import type { Span } from '#modules/trust/domain/redaction/marks.ts'
import type { Again, Dues } from './types.ts'
import type { End } from './words.ts'

type WithSpans = { spans?: readonly Span[] }

/** After its end: opened again under its number (重开), or the same problem is back (复发). */
export type ReopenCommand =
  | {
      type: 'reopen'
      officeId: string
      requirement: string
      why: 'false' | 'relapse' | 'decided'
      /** The check that found it false. */
      checkId: string | null
    }
  | ({ type: 'relapse'; again: Again | null; words: string | null } & WithSpans)
  | { type: 'notRelapse'; reason: string }
export type ReopenEvent =
  | {
      type: 'reopened'
      officeId: string
      requirement: string
      why: 'false' | 'relapse' | 'decided'
      checkId: string | null
      /** What it had ended as, which is taken back. */
      end: End | null
      on: Day
      dues: Dues
    }
  | ({ type: 'relapsed'; again: Again | null; words: string | null; on: Day } & WithSpans)
  | { type: 'relapseRefuted'; reason: string; on: Day }
