import type { Day, Instant } from '#kernel/day.ts'
import type { Area, Counted, MonthOfFigures } from '../domain/figures.ts'
import type { Lists } from '../domain/lists.ts'
import type { Period, Quarter } from '../domain/periods.ts'
import type { ReportSection } from '../domain/words.ts'

type Issued = { cityName: string; coordinatingOffice: string; today: Day }

export type BriefingFacts = Issued & {
  period: Period
  now: Counted
  before: Counted
  months: readonly MonthOfFigures[]
  lists: Lists
  /** Of a week: what came and what ended in it, beside the figures of its month. */
  week: { submitted: number; closed: number } | null
}

/** An instruction (批示) that a leader gave on an earlier report, and what became of it. */
export type InstructionLine = {
  report: string
  by: string
  text: string
  office: string
  dueOn: Day
  standing: string
}

export type CaseLine = { title: string; office: string; effect: string }

/** What a report was made of, kept with it as it stood: a later count changes nothing in it. */
export type ReportContent = {
  now: Counted
  before: Counted
  months: readonly MonthOfFigures[]
  regions: readonly Area[]
  environments: readonly Area[]
  lists: Lists
  instructions: readonly InstructionLine[]
  cases: readonly CaseLine[]
}

export type ReportFacts = Issued &
  Quarter & {
    /** 发文字号; null while it is a draft. */
    number: string | null
    asOf: Instant
    content: ReportContent
    remarks: Partial<Record<ReportSection, string>>
  }
