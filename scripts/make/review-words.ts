import type { itemSteps, reviewSteps } from '#modules/reviews/index.ts'
import type { Words } from './step-words.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the steps of a monthly review are called in `docs/lifecycle.md`. */
export const reviewWords: Record<keyof typeof reviewSteps, Words> = {
  plan: words('安排', 'plan'),
  arrange: words('定时间地点', 'arrange'),
  changeConvener: words('调换召集人', 'change the convener'),
  order: words('调整议程', 'order the agenda'),
  announce: words('公布议程', 'announce the agenda'),
  remind: words('提醒陈述', 'remind of statements'),
  hold: words('开会', 'hold'),
  approveMinutes: words('核定纪要', 'approve the minutes'),
  close: words('办结', 'close'),
  putOff: words('延期', 'put off'),
  cancel: words('取消', 'call off'),
}

/** What the steps of an item of its agenda are called. */
export const itemWords: Record<keyof typeof itemSteps, Words> = {
  list: words('列入议程', 'list'),
  hear: words('定陈述部门和专家', 'name who is heard'),
  announce: words('公布', 'announce'),
  state: words('部门陈述', 'state a case'),
  comment: words('专家意见', 'comment'),
  discuss: words('评议', 'discuss'),
  decide: words('议定', 'decide'),
  defer: words('移至下期', 'put off to the next'),
  remove: words('移出议程', 'take off the agenda'),
}

/** What their statuses are called. */
export const reviewStatusWords: Readonly<Record<string, Words>> = {
  planned: words('筹备中', 'planned'),
  agenda: words('议程已公布', 'agenda announced'),
  held: words('已开会', 'held'),
  minuted: words('纪要已核定', 'minuted'),
  closed: words('已办结', 'closed'),
  cancelled: words('已取消', 'called off'),
  listed: words('拟列入', 'listed'),
  announced: words('待评议', 'announced'),
  discussed: words('评议中', 'discussed'),
  decided: words('已议定', 'decided'),
  deferred: words('移至下期', 'put off'),
  removed: words('已移出', 'taken off'),
}
