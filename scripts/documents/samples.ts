import {
  longOrderFacts,
  orderFacts,
  reminderFacts,
} from '#modules/appeals/letters/letters.examples.ts'
import { reminderLetter } from '#modules/appeals/letters/reminder-letter.ts'
import { supervisionOrder } from '#modules/appeals/letters/supervision-order.ts'
import type { OfficialPaper } from '#modules/documents/index.ts'
import { everyElement } from './every-element.ts'

/** A paper as it is sent, and how many pages it must come to. */
export type Sample = { name: string; pages: number; paper: OfficialPaper }

/** Every kind of paper: a new one is a line here. */
export const samples: Sample[] = [
  { name: '催办通知书', pages: 2, paper: reminderLetter(reminderFacts) },
  { name: '督办单', pages: 3, paper: supervisionOrder(orderFacts) },
  { name: '督办单-要求最长', pages: 5, paper: supervisionOrder(longOrderFacts) },
  { name: '各要素', pages: 4, paper: everyElement },
]
