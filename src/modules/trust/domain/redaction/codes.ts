import { checkCreditCode } from '#modules/people/domain/credit-code.ts'
import type { MarkKind } from '../words.ts'
import type { Span } from './marks.ts'
import { before } from './plain.ts'

type Token = { start: number; end: number; text: string }

const codeWords = /信用代码|税号|纳税人|识别号|营业执照|执照号/
const codeAlphabet = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** Unified social credit codes, in one piece or in groups. */
export function findCreditCodes(plain: string): Span[] {
  const tokens = [...plain.matchAll(/[0-9A-Za-z]+/g)].map(
    ({ 0: text, index }): Token => ({ start: index, end: index + text.length, text }),
  )
  const spans: Span[] = []
  for (let nth = 0; nth < tokens.length; nth += 1) {
    const found = codeFrom(plain, tokens, nth)
    if (found !== null) spans.push(found)
  }
  return spans
}

function codeFrom(plain: string, tokens: readonly Token[], from: number): Span | null {
  const first = tokens[from]
  if (first === undefined) return null
  let code = ''
  let end = first.start
  for (const { start, end: until, text } of tokens.slice(from, from + 8)) {
    if (code !== '' && !/^[ -]{1,2}$/.test(plain.slice(end, Math.min(start, end + 3)))) return null
    code += text.toUpperCase()
    end = until
    if (code.length >= 18) break
  }
  if (!codeAlphabet.test(code) || !/[A-Z]|^9|^5/.test(code)) return null
  const known = checkCreditCode(code).ok && /^[1-9A-Y]/.test(code)
  if (!known && !codeWords.test(before(plain, first.start, 14))) return null
  return { start: first.start, end, kind: 'creditCode' }
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const plate = new RegExp(
  `[${provinces}] ?[A-HJ-NP-Za-hj-np-z] ?[·•.-]? ?(?:[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳领]|[A-HJ-NP-Za-hj-np-z0-9]{5,6}(?![A-Za-z0-9]))`,
  'g',
)

/** Number plates, new energy and trailers too; one without a digit is a word. */
export const findPlates = (plain: string): Span[] =>
  [...plain.matchAll(plate)]
    .filter(({ 0: text }) => /\d.*\d/.test(text))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length, kind: 'plate' }))

const localPart = /[0-9A-Za-z._%+-]{1,64} ?$/
const domainPart = /^ ?[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,4}/

/** E-mail addresses: looked for from each @ outwards, so that a long text costs no more than its length. */
export function findEmails(plain: string): Span[] {
  const spans: Span[] = []
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
    const local = localPart.exec(before(plain, at, 65))?.[0]
    const domain = domainPart.exec(plain.slice(at + 1, at + 260))?.[0]
    if (local === undefined || domain === undefined || local.trim() === '') continue
    spans.push({ start: at - local.length, end: at + 1 + domain.length, kind: 'email' })
  }
  return spans
}

const link = '[是为号码同:( “”"「及加我的]{0,6}'
const contacts: readonly [MarkKind, RegExp][] = [
  [
    'wechat',
    new RegExp(
      `(?:微信|[Ww]e[Cc]hat|[Ww]eixin|威信|薇信|[Vv]信|(?<![A-Za-z])[VvWw][Xx])${link}([A-Za-z0-9][A-Za-z0-9_-]{4,19})(?![A-Za-z0-9@])`,
      'g',
    ),
  ],
  [
    'qq',
    new RegExp(`(?:[Qq] ?[Qq]|扣扣|企鹅)(?:群)?${link}([1-9][0-9]{4,11})(?![0-9@A-Za-z])`, 'g'),
  ],
]

/** WeChat and QQ accounts, which only their words tell from other text. */
export const findContacts = (plain: string): Span[] =>
  contacts.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].flatMap(({ 0: all, 1: account = '', index }) => {
      const end = index + all.length
      const isWord = kind === 'wechat' && !/[0-9_-]/.test(account) && account.length < 6
      return isWord ? [] : [{ start: end - account.length, end, kind }]
    }),
  )
