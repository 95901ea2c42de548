import {
  longOrderFacts,
  orderFacts,
  reminderFacts,
} from '#modules/appeals/letters/letters.examples.ts'
import { reminderLetter } from '#modules/appeals/letters/reminder-letter.ts'
import { supervisionOrder } from '#modules/appeals/letters/supervision-order.ts'
import { briefingPage } from '#modules/briefings/papers/one-page.ts'
import { briefings, reportFacts } from '#modules/briefings/papers/papers.examples.ts'
import { quarterlyReport } from '#modules/briefings/papers/report.ts'
import type { OfficialPaper, OnePage } from '#modules/documents/index.ts'
import { dispatchOrder } from '#modules/talks/papers/dispatch-order.ts'
import { invitation } from '#modules/talks/papers/invitation.ts'
import { dutyList, problemList } from '#modules/talks/papers/lists.ts'
import { meetingNotice } from '#modules/talks/papers/meeting-notice.ts'
import { minutes } from '#modules/talks/papers/minutes.ts'
import {
  dispatchFacts,
  hiddenDispatchFacts,
  invitationFacts,
  listFacts,
  minutesFacts,
  noticeFacts,
  packFacts,
} from '#modules/talks/papers/papers.examples.ts'
import { questionPack } from '#modules/talks/papers/question-pack.ts'
import { everyElement } from './every-element.ts'

/** A paper as it is sent, and how many pages it must come to, as DOCX and as PDF. */
export type Sample = { name: string; pages: number; pdfPages?: number; paper: OfficialPaper }

/** Every kind of paper: a new one is a line here. */
export const samples: Sample[] = [
  { name: '催办通知书', pages: 2, paper: reminderLetter(reminderFacts) },
  { name: '督办单', pages: 3, paper: supervisionOrder(orderFacts) },
  { name: '督办单-要求最长', pages: 5, paper: supervisionOrder(longOrderFacts) },
  { name: '会议通知', pages: 3, paper: meetingNotice(noticeFacts) },
  { name: '邀请函', pages: 3, paper: invitation(invitationFacts) },
  { name: '部门预答题包', pages: 3, paper: questionPack(packFacts) },
  { name: '会议纪要', pages: 3, paper: minutes(minutesFacts) },
  { name: '交办单', pages: 2, paper: dispatchOrder(dispatchFacts) },
  { name: '交办单-隐名', pages: 2, paper: dispatchOrder(hiddenDispatchFacts) },
  { name: '问题清单', pages: 2, paper: problemList(listFacts) },
  { name: '责任清单', pages: 3, paper: dutyList(listFacts) },
  { name: '季度专报', pages: 9, paper: quarterlyReport(reportFacts) },
  { name: '各要素', pages: 4, paper: everyElement },
]

/** What must be one page whatever it is given, as DOCX and as PDF. */
export const onePageSamples: { name: string; page: OnePage }[] = Object.entries(briefings).map(
  ([name, facts]) => ({ name: `一页简报-${name}`, page: briefingPage(facts) }),
)
