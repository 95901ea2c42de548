import type { Day } from '#kernel/day.ts'
import type { Kind } from '../domain/words.ts'

/**
 * What a letter about an overdue appeal says. Nothing in it names the enterprise: not the title,
 * which may, but the number and the kind of the appeal.
 */
export type LetterFacts = {
  /** 发文字号, such as 湖恳催〔2026〕12号. */
  number: string
  cityName: string
  coordinatingOffice: string
  /** The office that owes the answer. */
  office: string
  /** Whom of that office the rung of the ladder is meant for: 分管领导, 主要负责人. */
  ladderPerson: string
  /** Others who get a copy, as they are to be printed. */
  copiesTo: readonly string[]
  /** The law or rule the letter rests on, with 《》 where it has a title. */
  basis: string
  appealNumber: string
  kind: Kind
  submittedOn: Day
  dispatchedOn: Day
  dueOn: Day
  /** Working days past the due date. */
  daysOver: number
  /** What the dispatch asked for, where it said more than to answer. */
  requirement: string | null
  /** The last day for a written answer to this letter. */
  answerBy: Day
  today: Day
}

/** An earlier letter that was left unanswered. */
export type EarlierLetter = { number: string; on: Day }

export type OrderFacts = LetterFacts & { earlier: readonly EarlierLetter[] }
