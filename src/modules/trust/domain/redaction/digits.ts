import type { MarkKind } from '../words.ts'
import type { Span } from './marks.ts'
import { before } from './plain.ts'

type Group = { start: number; end: number; digits: string }

const separator = /^[ \t().·-]{1,3}$/
const mostGroups = 19

/** Runs of digits, cut into chains whose links stand close enough to be one number. */
function chainsOf(plain: string): Group[][] {
  const chains: Group[][] = []
  let last: Group | undefined
  for (const { 0: digits, index } of plain.matchAll(/\d+/g)) {
    const group = { start: index, end: index + digits.length, digits }
    const near =
      last !== undefined && separator.test(plain.slice(last.end, Math.min(index, last.end + 4)))
    if (near && index - (last?.end ?? 0) <= 3) chains.at(-1)?.push(group)
    else chains.push([group])
    last = group
  }
  return chains
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether these eighteen characters are a resident identity number (GB 11643). */
export function isResidentId(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text) || !isBirthday(text.slice(6, 14))) return false
  const sum = idWeights.reduce((total, weight, nth) => total + weight * Number(text[nth]), 0)
  return '10X98765432'.charAt(sum % 11) === text[17]
}

const inside = (value: string, least: number, most: number): boolean =>
  Number(value) >= least && Number(value) <= most

const isBirthday = (digits: string): boolean =>
  inside(digits.slice(0, 4), 1900, 2099) &&
  inside(digits.slice(4, 6), 1, 12) &&
  inside(digits.slice(6), 1, 31)

/** The check of card numbers (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, nth) => {
    const value = Number(digit) * (nth % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const cardPrefix = /^(?:62|4|5[1-5]|3[5-7]|60|9558|95|88)/
const accountWords = /账号|帐号|卡号|账户|帐户|开户|银行卡|储蓄卡|汇款到|打款到|支行/
const idWords = /身份证|证件号/
const phoneWords = /电话|座机|传真|热线|联系方式|致电|拨打|[Tt][Ee][Ll]|[Ff][Aa][Xx]/
const registrationWords = /注册号|执照号|机构代码|信用代码|税号|纳税人/
const otherNumber =
  /(?:订单|运单|快递单|物流单|合同|发票|设备|批|文|受理|案|流水|事项|工单|档案|证书|许可证|专利|备案|项目|标|序列|型|回执|报关单|凭证|提单|资产|招标|施工证)(?:编?号码?|代码)[是为: ：]{0,3}$/

const mobile = /^(?:0086|86)?1[3-9]\d{9}$/
const area = '0(?:10|2\\d|[3-9]\\d{2})'
const withArea = new RegExp(`^(?:0086|86)?${area}[2-8]\\d{6,7}$`)
const serviceNumber = /^[48]00[1-9]\d{6}$/

/** What a chain of groups is when read as one number; `words` are those before it. */
function kindOf(
  groups: readonly Group[],
  digits: string,
  check: string,
  words: string,
): MarkKind | null {
  const near = words.slice(-12)
  if (isResidentId(digits + check)) return 'residentId'
  if (digits.length + check.length === 18 && idWords.test(near)) return 'residentId'
  if (check !== '') return null
  if (digits.length === 15 && idWords.test(near) && isBirthday(`19${digits.slice(6, 12)}`))
    return 'residentId'
  if (otherNumber.test(words)) return null
  if (mobile.test(digits) && mobileGroups(groups)) return 'phone'
  if (isLandline(groups, digits)) return 'landline'
  if (digits.length === 15 && registrationWords.test(near)) return 'creditCode'
  if (digits.length === 9 && /机构代码/.test(near)) return 'creditCode'
  if (digits.length >= 9 && digits.length <= 30 && accountWords.test(words)) return 'account'
  const card = digits.length >= 16 && digits.length <= 19 && cardPrefix.test(digits)
  if (card && passesLuhn(digits)) return 'account'
  if (/^[2-8]\d{6,7}$/.test(digits) && groups.length <= 2 && phoneWords.test(near))
    return 'landline'
  return null
}

/** Written as one, in the usual groups, or digit by digit. */
const mobileGroups = (groups: readonly Group[]): boolean =>
  groups.length <= 5 || groups.every(({ digits }) => digits.length <= 2)

/** An area code apart or before seven or eight digits; dates such as 05-12 are none. */
function isLandline(groups: readonly Group[], digits: string): boolean {
  const first = groups.find(({ digits }) => digits !== '86' && digits !== '0086')?.digits ?? ''
  if (serviceNumber.test(digits)) return groups.length <= 4
  return withArea.test(digits) && first.length >= 3 && groups.length <= 5
}

const extension = /^(?: ?(?:转|分机|-) ?)\d{1,5}(?!\d)/

/** Phones, resident ids, card and account numbers, however their digits are grouped. */
export function findNumbers(plain: string): Span[] {
  const spans: Span[] = []
  for (const chain of chainsOf(plain)) {
    for (let nth = 0; nth < chain.length; ) {
      const found = longestFrom(plain, chain, nth, spans.at(-1)?.end ?? 0)
      if (found !== null) spans.push(found.span)
      nth += found?.groups ?? 1
    }
  }
  return spans
}

/** The longest number that begins with this group. */
function longestFrom(plain: string, chain: readonly Group[], from: number, after: number) {
  const start = chain[from]?.start ?? 0
  const words = before(plain, start, Math.min(18, start - after))
  const tries: { to: number; digits: string }[] = []
  let digits = ''
  for (let to = from; to < Math.min(chain.length, from + mostGroups); to += 1) {
    digits += chain[to]?.digits ?? ''
    if (digits.length > 30) break
    if (digits.length >= 7) tries.push({ to: to + 1, digits })
  }
  for (const { to, digits } of tries.reverse()) {
    const groups = chain.slice(from, to)
    const end = groups.at(-1)?.end ?? start
    const check =
      digits.length === 17 && /^[Xx](?![0-9A-Za-z])/.test(plain.slice(end, end + 2)) ? 'X' : ''
    const kind = kindOf(groups, digits, check, words)
    if (kind === null) continue
    return { span: withSigns(plain, { start, end: end + check.length, kind }), groups: to - from }
  }
  return null
}

/** Takes in the plus or bracket before a telephone number and its extension. */
function withSigns(plain: string, { start, end, kind }: Span): Span {
  if (kind !== 'phone' && kind !== 'landline') return { start, end, kind }
  const before = plain[start - 1] === '+' || plain[start - 1] === '(' ? start - 1 : start
  const more =
    kind === 'landline' ? (extension.exec(plain.slice(end, end + 12))?.[0].length ?? 0) : 0
  return { start: before, end: end + more, kind }
}

const spoken: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 一: '1', 幺: '1', 二: '2', 三: '3', 四: '4' },
  ...{ 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
}

/** Mobile numbers written out: 一三八〇…. */
export function findSpokenPhones(plain: string): Span[] {
  return [...plain.matchAll(/[〇零一二三四五六七八九幺]{11,}/g)].flatMap(({ 0: run, index }) => {
    const digits = [...run].map((one) => spoken[one]).join('')
    return mobile.test(digits)
      ? [{ start: index, end: index + run.length, kind: 'phone' as const }]
      : []
  })
}
