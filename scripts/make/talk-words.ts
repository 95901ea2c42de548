import type {
  periodSteps,
  questionSteps,
  seatSteps,
  sessionSteps,
  topicSteps,
} from '#modules/talks/index.ts'
import type { Words } from './step-words.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the steps of talks are called in `docs/lifecycle.md`. */
export const topicWords: Record<keyof typeof topicSteps, Words> = {
  propose: words('提出', 'propose'),
  revise: words('修改', 'revise'),
  approve: words('通过', 'approve'),
  schedule: words('排入一期', 'schedule'),
  move: words('随期改日', 'move with its period'),
  release: words('回到主题库', 'go back to the library'),
  retire: words('退出', 'retire'),
}
export const periodWords: Record<keyof typeof periodSteps, Words> = {
  plan: words('安排', 'plan'),
  skip: words('跳过', 'skip'),
  setTopics: words('确定主题', 'set the theme'),
  postpone: words('延期', 'postpone'),
  cancel: words('取消', 'cancel'),
  pass: words('到期', 'let its day pass'),
}
export const sessionWords: Record<keyof typeof sessionSteps, Words> = {
  plan: words('安排', 'plan'),
  setTopics: words('确定主题', 'set the theme'),
  arrange: words('安排地点、时间、名额', 'arrange place, time and seats'),
  nameHost: words('确定主持', 'name the host'),
  swapHost: words('调换主持', 'swap hosts'),
  open: words('开放报名', 'open registration'),
  lock: words('锁定名单', 'lock the roster'),
  sendPacks: words('分送问题', 'send question packs'),
  begin: words('开会', 'begin'),
  end: words('散会', 'end'),
  remind: words('会前提醒', 'remind of the talk'),
  comment: words('专家点评', 'comment as an expert'),
  approveMinutes: words('纪要核定', 'approve the minutes'),
  noteReplied: words('全部回复', 'note that all are replied to'),
  noteRated: words('全部办结', 'note that all have ended'),
  archive: words('归档', 'archive'),
  postpone: words('延期', 'postpone'),
  cancel: words('取消', 'cancel'),
  redate: words('按新日历重算', 'count dates again'),
}
export const seatWords: Record<keyof typeof seatSteps, Words> = {
  register: words('报名', 'register'),
  invite: words('点名邀请', 'invite'),
  accept: words('接受', 'accept'),
  replace: words('改派他人', 'send somebody else'),
  answerInWriting: words('改为书面', 'take part in writing'),
  decline: words('谢绝', 'decline'),
  withdraw: words('撤回', 'withdraw'),
  promote: words('候补递补', 'move up'),
  attend: words('到会', 'attend'),
  miss: words('缺席', 'stay away'),
  erase: words('依申请删除内容', 'erase its words on request'),
}
export const questionWords: Record<keyof typeof questionSteps, Words> = {
  revise: words('修改', 'revise'),
  drop: words('随席位撤回', 'go with its seat'),
  ask: words('提问', 'ask'),
  answer: words('当场答复', 'answer on the spot'),
  dispatch: words('当场交办', 'dispatch on the spot'),
  takeInWriting: words('转书面', 'take in writing'),
  lead: words('列为共性线索', 'mark as a lead'),
  erase: words('依申请删除内容', 'erase its words on request'),
}

/** What the statuses of all these loops are called; one word means the same in each. */
export const talkStatusWords: Readonly<Record<string, Words>> = {
  proposed: words('已提出', 'proposed'),
  approved: words('已入库', 'approved'),
  scheduled: words('已排期', 'scheduled'),
  retired: words('已退出', 'retired'),
  planned: words('计划', 'planned'),
  themed: words('主题已定', 'theme set'),
  held: words('已召开', 'held'),
  cancelled: words('取消', 'cancelled'),
  registering: words('报名中', 'registering'),
  locked: words('名单锁定', 'roster locked'),
  packed: words('问题已分送', 'questions sent'),
  underway: words('进行中', 'under way'),
  minutes: words('纪要待核', 'minutes to check'),
  dispatched: words('已交办', 'dispatched'),
  replied: words('全部回复', 'all replied to'),
  rated: words('已评价', 'all ended and rated'),
  archived: words('归档', 'archived'),
  invited: words('已邀', 'invited'),
  seated: words('已入席', 'seated'),
  waiting: words('候补', 'waiting'),
  writing: words('书面', 'in writing'),
  declined: words('谢绝', 'declined'),
  withdrawn: words('已撤回', 'withdrawn'),
  attended: words('到会', 'attended'),
  absent: words('缺席', 'absent'),
  asked: words('待答', 'asked'),
  answered: words('当场答复', 'answered'),
  written: words('转书面', 'taken in writing'),
  lead: words('共性线索', 'lead'),
}
