import type { rectificationSteps } from '#modules/evaluation/index.ts'
import type { Words } from './step-words.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the steps of rectifying a bad rating are called in `docs/lifecycle.md`. */
export const rectificationWords: Record<keyof typeof rectificationSteps, Words> = {
  open: words('收到差评', 'open'),
  verify: words('核实', 'verify'),
  appealRating: words('申诉评价', 'appeal the rating'),
  ruleAppeal: words('裁定申诉', 'rule on the appeal'),
  rectify: words('整改', 'rectify'),
  callBack: words('整改回访', 'call back'),
  giveUp: words('按未触达结束', 'end as not reached'),
  warn: words('提示期限', 'tell of a date'),
  erase: words('依申请删除文字', 'erase its words'),
}

/** What their statuses are called. */
export const rectificationStatusWords: Readonly<Record<string, Words>> = {
  verifying: words('待核实', 'to be verified'),
  rectifying: words('整改中', 'being rectified'),
  contested: words('申诉待裁定', 'appeal to be ruled on'),
  rectified: words('待回访', 'to be called back'),
  closed: words('已结束', 'closed'),
}
