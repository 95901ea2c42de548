import { creditCodeFor } from '#modules/people/domain/credit-code.ts'
import type { MarkKind } from '../words.ts'
import type { Known } from './known.ts'
import { accountOf, residentIdOf } from './numbers.examples.ts'
import { decoys, endings, openings, sentences } from './sentences.examples.ts'

export type Planted = { start: number; end: number; kind: MarkKind }
export type Complaint = { text: string; planted: Planted[]; known: Known }

/** Numbers from a seed (mulberry32): the same complaints on every machine. */
export function diceOf(seed: number) {
  let state = seed
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (most: number) => Math.floor(roll() * most)
  const one = <T>(some: readonly T[]): T => some[below(some.length)] as T
  const digits = (count: number) => Array.from({ length: count }, () => below(10)).join('')
  return { below, one, digits }
}
export type Dice = ReturnType<typeof diceOf>

const family = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈钱姚费嵇闵钮',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文红玉兰志林斌梅鑫波宇浩凯健俊帆雪荣倩蓉晨旭泽晓琳舟晚清峥渔樵',
]
const brands = [
  ...'福阳同和向有得百田春山石金木东方恒泰瑞丰鼎盛宏达腾飞润禾博远嘉诚星海锐科佳美源新亿通顺达卓越凯旋力健翔宇晨光华信祥云天成金辰启明百川利民德康欣荣昊杉澜珀霖垚淼骋翎',
]
const cities = [
  '湖州',
  '湖州市',
  '长兴',
  '德清县',
  '安吉',
  '浙江',
  '上海',
  '杭州',
  '嘉兴市',
  '苏州',
  '南通',
  '湖州市吴兴区',
  '浙江省湖州市',
  '丽水',
  '金华市',
  '温州',
  '',
  '',
  '',
]
const lines = [
  '智能装备',
  '纺织',
  '新材料',
  '机械',
  '电子科技',
  '建设工程',
  '生态农业',
  '木业',
  '食品',
  '物流',
  '环保科技',
  '塑料制品',
  '供应链管理',
  '童装',
  '蓄电池',
  '医疗器械',
  '精密轴承',
  '椅业',
  '竹木工艺品',
  '消防设备',
  '净化材料',
  '再生资源',
]
const legal = [
  '有限公司',
  '有限公司',
  '有限公司',
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '公司',
]
const small = [
  '厂',
  '商行',
  '经营部',
  '农民专业合作社',
  '家庭农场',
  '五金店',
  '工作室',
  '加工厂',
  '服装店',
  '（有限合伙）',
]

const personOf = ({ one, below }: Dice) =>
  one(family) + one(given) + (below(4) > 0 ? one(given) : '')

function companyOf(dice: Dice): string {
  const { one, below } = dice
  const brand = one(brands) + one(brands) + (below(4) === 0 ? one(brands) : '')
  const city = one(cities)
  if (below(4) === 0) return `${city}${brand}${one(small)}`
  const name = below(8) === 0 && city !== '' ? `${brand}（${city}）` : `${city}${brand}`
  return `${name}${one(lines)}${one(legal)}`
}

/** The ways in which people write the same digits. */
const styles: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits,
  (digits) => digits,
  (digits) => digits.replace(/^(...)(....)/, '$1 $2 '),
  (digits) => digits.replace(/^(...)(....)/, '$1-$2-'),
  (digits) => digits.replace(/^(...)(....)/, '$1.$2.'),
  (digits) => digits.replace(/^(....)(...)/, '$1-$2-'),
  (digits) => digits.replace(/^(.{5})/, '$1 '),
  (digits) => `+86 ${digits}`,
  (digits) => `86-${digits}`,
  (digits) => digits.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  (digits) => digits.replace(/^(....)(...)/, '$1 $2 '),
]

const landlines: readonly ((area: string, own: string) => string)[] = [
  (area, own) => `${area}-${own}`,
  (area, own) => `${area}${own}`,
  (area, own) => `(${area})${own}`,
  (area, own) => `（${area}） ${own}`,
  (area, own) => `${area} ${own.slice(0, 3)} ${own.slice(3)}`,
  (area, own) => `${area}-${own}转${own.slice(0, 3)}`,
]

const plates: readonly ((dice: Dice) => string)[] = [
  ({ digits }) => `浙E${digits(5)}`,
  ({ digits, one }) => `浙${one([...'AEF'])}·${one([...'ABKM'])}${digits(4)}`,
  ({ digits }) => `苏E D${digits(5)}`,
  ({ digits }) => `沪AD${digits(5)}`,
  ({ digits }) => `皖P${digits(4)}挂`,
  ({ digits }) => `浙e${digits(4)}k`,
]

const latin = [...'abcdefghjkmnpqrstuvwxyz']
const wordOf = ({ one }: Dice, length: number) => Array.from({ length }, () => one(latin)).join('')

function codeOf({ digits, one }: Dice): string {
  const code = creditCodeFor({
    departmentAndType: one(['91', '91', '92', '93']),
    division: one(['330502', '330521', '330522', '310115']),
    organisation: `MA2${one([...'BCDJ'])}${digits(4)}`,
  })
  return one([code, code, code.toLowerCase(), code.replace(/^(.{6})(.{6})/, '$1 $2 ')])
}

type Makers = Partial<Record<MarkKind, (dice: Dice, known: Known) => string>>
const makers: Makers = {
  own: ({ one }, { names }) => one([names[0] ?? '', names[0] ?? '', ...names.slice(1)]),
  company: companyOf,
  person: (dice, { people }) => dice.one([...people, personOf(dice)]),
  phone: (dice) => dice.one(styles)(`1${dice.one([...'356789'])}${dice.digits(9)}`),
  landline: (dice) => dice.one(landlines)(dice.one(['0572', '0571', '0512']), `2${dice.digits(6)}`),
  residentId: residentIdOf,
  creditCode: codeOf,
  account: accountOf,
  plate: (dice) => dice.one(plates)(dice),
  email: (dice) =>
    `${wordOf(dice, 5)}${dice.one(['', '.', '_'])}${dice.digits(3)}@${dice.one(['163.com', 'qq.com', `${wordOf(dice, 6)}.com.cn`])}`,
  wechat: (dice) =>
    dice.one([
      `${wordOf(dice, 4)}_${dice.digits(4)}`,
      `wxid_${wordOf(dice, 6)}${dice.digits(3)}`,
      wordOf(dice, 9),
    ]),
  qq: (dice) => `${1 + dice.below(9)}${dice.digits(8)}`,
  address: (dice) =>
    dice.one([
      `富民路${1 + dice.below(900)}号${1 + dice.below(20)}幢`,
      `同心村${1 + dice.below(30)}组${1 + dice.below(99)}号`,
      `湖织大道${1 + dice.below(2000)}号${dice.below(9)}楼`,
    ]),
}

/** The forms in which an enterprise writes its own name: as registered, and as everybody calls it. */
function ownOf(dice: Dice): { known: Known; said: Known } {
  const brand = dice.one(brands) + dice.one(brands)
  const [line, city] = [dice.one(lines), dice.one(['湖州', '长兴', '浙江'])]
  const name = `${city}${brand}${line}${dice.one(['有限公司', '股份有限公司'])}`
  const people = [personOf(dice)]
  const said = [name, `${brand}公司`, `${city}${brand}`, brand, `${brand}${line}`]
  return { known: { names: [name], people }, said: { names: said, people } }
}

/** One complaint with its planted identifiers, put together from sentences with places for them. */
export function complaintOf(dice: Dice): Complaint {
  const { known, said } = ownOf(dice)
  const { below, one } = dice
  const chosen = [
    one(openings),
    ...Array.from({ length: 2 + below(2) }, () => one(below(4) === 0 ? decoys : sentences)),
    one(endings),
  ]
  const planted: Planted[] = []
  let text = ''
  for (const part of chosen.join('').split(/(\{[a-zA-Z]+\})/)) {
    // Why `as`: what stands in braces in the sentences is a kind.
    const kind = part.startsWith('{') ? (part.slice(1, -1) as MarkKind) : null
    if (kind === null) text += decoyed(part, dice)
    else {
      const start = text.length
      text += makers[kind]?.(dice, said) ?? ''
      planted.push({ start, end: text.length, kind })
    }
  }
  return { text, planted, known }
}

/** Numbers that are nobody's: `#` in a sentence is a digit. */
const decoyed = (text: string, { digits }: Dice): string =>
  text.replace(/#+/g, (signs) => digits(signs.length))
