import type { Day } from '#kernel/day.ts'
import type { Picture } from '../charts/chart.ts'

/** A cell over several columns, or one that leaves room to write by hand. */
export type Cell = string | { text: string; span: number }

export type PaperTable = {
  /** Each column's share of the width; the shares add up to anything. */
  columns: readonly { share: number; align?: 'left' | 'center' }[]
  /** Repeated on every page the table runs on to. */
  header?: readonly string[]
  /** `lines` is the least height of a row: empty forms leave room to write by hand. */
  rows: readonly { cells: readonly Cell[]; lines?: number }[]
  /** Many columns: 小四 in place of 4号. */
  small?: boolean
}

/** Headings, list items and pictures carry no number of their own: 一、（一）1. and 图1 are set by their place. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; table: PaperTable }
  | { kind: 'picture'; picture: Picture }

/** Named in the note below the text; one with a body is printed on pages of its own. */
export type Attachment = { title: string; body?: readonly Block[] }

/** Who was at a meeting, each with the office first: 市税务局王立. */
export type Attendance = {
  /** 出席. */
  present: readonly string[]
  /** 请假. */
  excused?: readonly string[]
  /** 列席. */
  observing?: readonly string[]
}

/** An official paper (公文) as data: what GB/T 9704-2012 calls its elements. */
export type OfficialPaper = {
  /** The paper is 纪要 (10.3): issuer and day stand over the red rule, and there is no 署名 to seal. */
  attendance?: Attendance
  /** 清单: issuer and day stand over the table, with no 署名 at the end. */
  issuedAbove?: boolean
  /** A4 on its side, for tables of many columns. */
  landscape?: boolean
  /** 发文机关标志, the red letterhead; without one the paper begins with its title. */
  heading?: string
  /** 发文字号. */
  number?: string
  /** A line break stands where the title should break. */
  title: string
  /** 主送. */
  to?: readonly string[]
  body: readonly Block[]
  attachments?: readonly Attachment[]
  /** 署名. */
  issuer: string
  /** 成文日期; also the date in the file's properties. */
  on: Day
  /** 签收栏, one line a label, to be filled in by who receives the paper. */
  signBox?: readonly string[]
  /** 抄送. */
  copies?: readonly string[]
  /** 印发机关; printed on the day of the paper. */
  printedBy?: string
}
