import type { problemSteps } from '#modules/problems/index.ts'
import type { Words } from './step-words.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the steps of a common problem are called in `docs/lifecycle.md`. */
export const problemWords: Record<keyof typeof problemSteps, Words> = {
  suggest: words('提出线索', 'suggest'),
  splitOff: words('拆分另立', 'split off'),
  propose: words('提示新诉求', 'propose appeals'),
  measure: words('重新计数', 'count anew'),
  mark: words('领导批示', 'mark by a leader'),
  confirm: words('立项', 'confirm'),
  dismiss: words('不是共性问题', 'dismiss'),
  rename: words('改名', 'rename'),
  setCause: words('定成因', 'set the root cause'),
  addAppeals: words('并入诉求', 'add appeals'),
  removeAppeals: words('移出诉求', 'take appeals out'),
  split: words('拆分', 'split'),
  merge: words('并入他题', 'merge into another'),
  absorb: words('接收他题', 'take another in'),
  release: words('归还他题', 'give another back'),
  undo: words('撤销', 'undo'),
  unconfirm: words('撤销立项', 'undo confirming'),
  restore: words('恢复', 'restore'),
  dissolve: words('撤销拆分', 'undo splitting off'),
  schedule: words('列入月评议', 'put on the agenda of a review'),
  unschedule: words('移出议程', 'take off the agenda'),
  decide: words('决定', 'decide'),
  fulfilMeasure: words('措施落实', 'fulfil a measure'),
  warn: words('提醒期限', 'warn of a date'),
  score: words('评分', 'score'),
  close: words('关闭', 'close'),
  reopen: words('重启', 'reopen'),
}

/** What its statuses are called. */
export const problemStatusWords: Readonly<Record<string, Words>> = {
  suggested: words('线索', 'suggested'),
  confirmed: words('立项', 'confirmed'),
  scheduled: words('月评议议题', 'on the agenda'),
  carrying: words('落实中', 'carried out'),
  observed: words('效果观察', 'effect observed'),
  waiting: words('暂不具备', 'not yet possible'),
  closed: words('关闭', 'closed'),
}
