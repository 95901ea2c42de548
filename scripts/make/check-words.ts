import type { checkSteps } from '#modules/checks/index.ts'
import type { Words } from './step-words.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the steps of a check are called in `docs/lifecycle.md`. */
export const checkWords: Record<keyof typeof checkSteps, Words> = {
  draw: words('抽取', 'draw'),
  assign: words('指定核实人', 'name the checker'),
  find: words('核实', 'check'),
  settle: words('复核', 'confirm'),
  reopen: words('重开诉求', 'open the appeal again'),
  erase: words('依申请删除文字', 'erase its words'),
}

/** What its statuses are called. */
export const checkStatusWords: Readonly<Record<string, Words>> = {
  drawn: words('待指定核实人', 'drawn'),
  assigned: words('待核实', 'assigned'),
  checked: words('待复核', 'checked'),
  closed: words('已核实', 'closed'),
}
