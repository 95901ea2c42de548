import type { steps } from '#modules/appeals/domain/steps.ts'

export type Words = { zh: string; en: string }

/** What each step of an appeal is called in `docs/lifecycle.md`. */
export const appealStepWords: Record<keyof typeof steps, Words> = {
  submit: { zh: '提交', en: 'submit' },
  askSupplement: { zh: '请企业补充', en: 'ask for details' },
  supplement: { zh: '补充说明', en: 'give details' },
  addDetail: { zh: '办理中补充情况', en: 'add information' },
  register: { zh: '登记', en: 'register' },
  dispatch: { zh: '交办', en: 'dispatch' },
  sign: { zh: '签收', en: 'sign for it' },
  draft: { zh: '拟复', en: 'draft a reply' },
  returnDraft: { zh: '退回修改拟复', en: 'return the draft' },
  reply: { zh: '签发答复', en: 'send the reply' },
  followUp: { zh: '回访', en: 'follow up' },
  confirm: { zh: '确认', en: 'confirm' },
  deny: { zh: '不认可', en: 'deny' },
  rate: { zh: '评价', en: 'rate' },
  redo: { zh: '重办', en: 'have it redone' },
  close: { zh: '办结销号', en: 'close' },
  lapse: { zh: '超时办结', en: 'close for want of an answer' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  refer: { zh: '转出并告知去处', en: 'refer elsewhere' },
}
