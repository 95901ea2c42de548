import type { Why } from '#modules/insight/domain/left-out.ts'
import type { PublishedCode } from './measures.ts'

/** What a code is called, and what it counts: in Chinese, then in English. */
type Words = readonly [zh: string, en: string, zhMeaning: string, enMeaning: string]

const count = '按发生日所在月计数'
const counted = 'counted in the month of the day it happened'

/** The words of the data dictionary, of the files' columns and of the public page. */
export const words: Record<PublishedCode, Words> = {
  submitted: [
    '提交诉求',
    'Appeals submitted',
    `企业提交的诉求，${count}`,
    `By enterprises, ${counted}`,
  ],
  closed: ['办结', 'Closed', `六种结局之和，${count}`, `All six ends together, ${counted}`],
  'ended-resolved': [
    '已解决（企业确认）',
    'Ended: resolved',
    '有证据或依据，并经企业确认或独立回访',
    'With evidence or legal basis, confirmed by the enterprise or an independent call',
  ],
  'ended-unconfirmed': [
    '已答复待确认',
    'Ended: unconfirmed',
    '已答复，企业没有确认也没有否认',
    'Answered; the enterprise neither confirmed nor denied',
  ],
  'ended-unresolved': [
    '已答复未解决',
    'Ended: not resolved',
    '不能办，已说明理由和依据',
    'Refused with the reason and the legal basis',
  ],
  'ended-defaulted': [
    '超时默认关闭',
    'Ended: by default',
    '超时关闭，不算满意',
    'Nobody answered in time; never counted as satisfied',
  ],
  'ended-withdrawn': ['企业撤回', 'Ended: withdrawn', '由企业撤回', 'By the enterprise'],
  'ended-referred': [
    '转其他渠道',
    'Ended: referred',
    '不属本渠道，已转出',
    'Belongs to another channel',
  ],
  'resolved-by-department': [
    '部门口径解决率',
    'Resolved, as departments say',
    '答复为“已解决”的 ÷ 有答复的办结件',
    'Answered as resolved, of those closed with a reply of their own',
  ],
  'resolved-by-enterprise': [
    '企业确认解决率',
    'Resolved, as enterprises confirm',
    '企业说“解决了”的 ÷ 企业作出判断的',
    'The enterprise says it is solved, of those that judged',
  ],
  gap: [
    '口径差',
    'Gap',
    '部门口径解决率减企业口径解决率',
    'Resolved as offices say, less resolved as enterprises confirm',
  ],
  denied: [
    '不认可率',
    'Denied',
    '企业不认可过的 ÷ 企业作出过判断的',
    'Denied at least once, of those ever judged',
  ],
  reopened: [
    '重开率',
    'Reopened',
    '办结后重开的 ÷ 办结',
    'Reopened after closing, of those closed',
  ],
  defaulted: [
    '默认关闭率',
    'Closed by default',
    '超时默认关闭 ÷ 办结（不含撤回、转出）',
    'Of those closed, but for withdrawn and referred ones',
  ],
  'median-working-days': [
    '办结工作日中位数',
    'Median working days',
    '从提交到办结的工作日',
    'From submission to closing',
  ],
  'bad-ratings-called-back': [
    '差评整改回访率',
    'Bad ratings called back',
    '整改后回访的 ÷ 到期的差评（核实、裁定、整改、回访任一环节逾期的都算）',
    'Called back after rectification, of bad ratings due at any step: verifying, ruling, rectifying, calling back',
  ],
  'not-reached': [
    '未触达率',
    'Not reached',
    '始终没有联系上企业的 ÷ 办结（不含撤回、转出）',
    'The enterprise was never reached, of those closed, but for withdrawn and referred ones',
  ],
  'dispatched-on-time': [
    '按期交办率',
    'Dispatched on time',
    '按期交办 ÷ 到期应交办',
    'Of those due',
  ],
  'responded-on-time': [
    '按期响应率',
    'Contacted on time',
    '按期先行联系 ÷ 到期应联系',
    'First contact in time, of those due',
  ],
  'replied-on-time': [
    '按期答复率',
    'Replied on time',
    '按期答复（含批准的延期） ÷ 到期应答复',
    'Approved extensions included, of those due',
  ],
  'replied-on-time-as-promised': [
    '按原期限答复率',
    'Replied as first promised',
    '不计延期，按原期限答复 ÷ 到期应答复',
    'Without extensions, of those due',
  ],
  satisfied: [
    '满意率',
    'Satisfied',
    '基本满意及以上 ÷ 触达的；默认不计',
    'Fair or better, of those reached; defaults count for nothing',
  ],
  'followed-up': [
    '回访率',
    'Followed up',
    '联系上或按规定联系过三次的 ÷ 办结（不含撤回、转出）',
    'Reached, or tried as often as it takes, of those closed, but for withdrawn and referred ones',
  ],
  'bad-ratings-rectified-on-time': [
    '差评按期整改率',
    'Bad ratings rectified on time',
    '按期整改 ÷ 到期的差评（核实、裁定、整改任一环节逾期的都算，不含申诉成立的）',
    'Of bad ratings due at any step up to rectifying, but for those found false on appeal',
  ],
  redone: ['重办率', 'Done again', '退回重办过的 ÷ 答复过的', 'Of those answered'],
  relapsed: [
    '复发率',
    'Relapsed',
    '办结 90 日内同一问题再次提出的 ÷ 办结（不含撤回、转出）',
    'Raised again within 90 days, of those closed, but for withdrawn and referred ones',
  ],
  'false-closings': [
    '假办结率',
    'False closings',
    '抽查不实 ÷ 抽查',
    'Found untrue, of those checked',
  ],
  enterprises: [
    '提出诉求的企业',
    'Enterprises',
    '本期提出诉求的企业，不重复计',
    'That submitted in the period, each once',
  ],
  'first-timers': [
    '首次提出的企业',
    'First-timers',
    '第一次提出诉求的 ÷ 提出诉求的企业',
    'For the first time, of the enterprises',
  ],
  'small-and-micro': [
    '小微企业占比',
    'Small and micro',
    '小型、微型企业提交的 ÷ 知道规模的',
    'By small and micro enterprises, of those whose size is known',
  ],
  'promises-kept-on-time': [
    '承诺按期兑现率',
    'Promises kept on time',
    '按期兑现 ÷ 到期的承诺',
    'Of promises due',
  ],
  'promises-broken': ['承诺失信率', 'Promises broken', '未兑现 ÷ 到期的承诺', 'Of promises due'],
  'sessions-held': ['恳谈会', 'Talks held', '已举办的场次', 'Sessions'],
  'measures-done': [
    '共性措施落地率',
    'Measures done',
    '已落实 ÷ 已议定的措施',
    'Of measures decided by reviews',
  ],
  'reforms-proposed': [
    '提出的改革',
    'Reforms proposed',
    '进入评议的共性问题',
    'Common problems under review',
  ],
  'reforms-recommended': [
    '建议的改革',
    'Reforms recommended',
    '形成建议 ÷ 提出',
    'Of those proposed',
  ],
  'reforms-enacted': ['出台的改革', 'Reforms enacted', '出台 ÷ 建议', 'Of those recommended'],
  'reforms-implemented': ['落实的改革', 'Reforms implemented', '落实 ÷ 出台', 'Of those enacted'],
}

/** Why something is left out of a rate. */
export const reasonWords: Readonly<Record<Why, readonly [zh: string, en: string]>> = {
  withdrawn: ['企业撤回', 'withdrawn'],
  referred: ['转其他渠道', 'referred'],
  'not-measured': ['没有工作日记录', 'days not known'],
  'answered-along': ['随并案答复', 'answered along with another'],
  'ended-without-reply': ['没有答复就结束', 'ended without a reply'],
  'ended-before': ['到期前已结束', 'ended before it was due'],
  'not-reached': ['未触达', 'not reached'],
  waiting: ['等待企业判断', 'waiting for the enterprise'],
  unconfirmed: ['待确认结束', 'ended unconfirmed'],
  defaulted: ['超时默认关闭', 'closed by default'],
  'not-judged': ['企业没有作出过判断', 'never judged by the enterprise'],
  'not-asked': ['没有问到或没有回答', 'not asked, or no answer'],
  'size-unknown': ['不知道企业规模', 'size not known'],
  upheld: ['差评申诉成立', 'rating found false on appeal'],
  verifying: ['差评正在核实', 'bad rating being verified'],
  contested: ['差评申诉还没有裁定', 'appeal of the rating not ruled yet'],
  unclear: ['抽查不能认定', 'the check could not tell'],
  unfinished: ['抽查还没有完成', 'check not finished'],
  open: ['尚未到期', 'not due yet'],
  'taken-back': ['期限前经两人同意撤销', 'withdrawn by two people before it was due'],
}
