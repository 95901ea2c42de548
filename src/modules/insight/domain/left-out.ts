/** Why something is left out of a figure: each with its words on papers. */
export const reasons = {
  'ended-before': '到期前已了结',
  withdrawn: '企业撤回',
  referred: '转其他渠道',
  'answered-along': '并案答复',
  'ended-without-reply': '未经答复了结',
  waiting: '待企业确认',
  unconfirmed: '未获企业确认',
  defaulted: '系统默认了结',
  'not-reached': '未触达',
  'not-judged': '企业未作评判',
  'not-asked': '未询问或未回答',
  'not-measured': '未记用时',
  'size-unknown': '规模不明',
  upheld: '差评申诉成立',
  verifying: '差评核实中',
  contested: '差评申诉待裁',
  unclear: '抽查无法认定',
  unfinished: '抽查未完成',
  open: '尚未到期',
  'taken-back': '期限前撤销',
} as const
export type Why = keyof typeof reasons

const words: Readonly<Record<string, string>> = reasons

/** 12件（企业撤回8件、转其他渠道4件）, as papers tell it; nothing where nothing was left out. */
export function leftOutWords(excluded: readonly { why: string; n: number }[]): string {
  const left = excluded.filter(({ n }) => n > 0)
  if (left.length === 0) return ''
  const sum = left.reduce((all, { n }) => all + n, 0)
  return `${sum}件（${left.map(({ why, n }) => `${words[why] ?? '其他'}${n}件`).join('、')}）`
}
