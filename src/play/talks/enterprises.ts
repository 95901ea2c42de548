import type { SampleEnterprise } from '../source.ts'

export type Size = 'large' | 'medium' | 'small' | 'micro'

/** An invented enterprise, with the class its figures are made for. */
export type TownEnterprise = SampleEnterprise & { size: Size }

export type Venue = { key: string; prefix: string; division: string }

/** The venues of the demo city in its order, and what a firm's name there begins with. */
export const venues: readonly Venue[] = [
  { key: 'huzhou', prefix: '湖州', division: '330500' },
  { key: 'wuxing', prefix: '吴兴', division: '330502' },
  { key: 'nanxun', prefix: '南浔', division: '330503' },
  { key: 'deqing', prefix: '德清', division: '330521' },
  { key: 'changxing', prefix: '长兴', division: '330522' },
  { key: 'anji', prefix: '安吉', division: '330523' },
  { key: 'nantaihu', prefix: '南太湖', division: '330502' },
  { key: 'changhe', prefix: '长合', division: '330522' },
]

/** GB/T 4754 divisions with what such a firm calls itself. */
const trades = [
  ['17', '织造'],
  ['18', '童装服饰'],
  ['20', '竹木制品'],
  ['21', '绿色家居'],
  ['26', '新材料'],
  ['29', '橡塑'],
  ['33', '五金制品'],
  ['34', '通用机械'],
  ['35', '智能装备'],
  ['36', '汽车零部件'],
  ['38', '动力电池'],
  ['39', '电子元件'],
  ['13', '农产品加工'],
  ['14', '食品'],
  ['51', '商贸'],
  ['54', '物流'],
  ['61', '民宿酒店'],
  ['62', '餐饮管理'],
  ['65', '信息技术'],
  ['47', '建设工程'],
] as const

const first = [...'澄泓沐禾岚朔昱珩翊稷筠瀚霁苇棠砚骁榕渚溯启沅漪煦甬桓岱蔚栩颐']
const second = [...'遥铭榆舟岫朗牧翎屿砺蓝恺钧枫汀垚葭棹晗坤珺衡澜皓楷']
const surnames = [...'沈钱陆吴费臧姚闵凌俞莫章潘褚施邱丁严管嵇']
const given = ['明远', '晓岚', '建国', '雪芬', '志强', '思齐', '国栋', '婉如', '子墨', '月琴']

/** Of a hundred enterprises: so many of each size. */
const sizes: readonly (readonly [Size, number])[] = [
  ['large', 4],
  ['medium', 16],
  ['small', 45],
  ['micro', 35],
]

/** The least figures and by how much they may be more, so that every trade's rule gives the class. */
const figures = {
  large: { employees: [1_000, 3_000], revenue: [42_000, 300_000], assets: [80_000, 200_000] },
  medium: { employees: [300, 40], revenue: [6_500, 3_000], assets: [5_500, 3_500] },
  small: { employees: [22, 26], revenue: [1_050, 800], assets: [800, 3_000] },
  micro: { employees: [1, 4], revenue: [15, 30], assets: [10, 90] },
} as const satisfies Record<Size, Record<string, readonly [number, number]>>

/** Invents as many enterprises as are asked for, spread evenly over the venues; no name comes twice. */
export function inventEnterprises(
  count: number,
  among: readonly Venue[],
  roll: () => number,
): TownEnterprise[] {
  const names = shuffled(pairs(first, second), roll)
  if (count > names.length) throw new Error(`No more than ${names.length} names can be made.`)
  return names.slice(0, count).map((name, index) => {
    const venue = at(among, index)
    return enterprise({ name, venue, index }, roll)
  })
}

type Named = { name: string; venue: Venue; index: number }

function enterprise({ name, venue, index }: Named, roll: () => number): TownEnterprise {
  const size = weighted(sizes, roll())
  // Why: none of the trades after the factories has firms that are large by every figure.
  const [industry, trade] = at(trades, Math.floor(roll() * (size === 'large' ? 12 : trades.length)))
  const figure = ([least, more]: readonly [number, number]) => least + Math.floor(roll() * more)
  const { employees, revenue, assets } = figures[size]
  return {
    key: `town-${index}`,
    name: `${venue.prefix}${name}${trade}${size === 'large' ? '股份' : ''}有限公司`,
    division: venue.division,
    venue: venue.key,
    industry,
    employees: figure(employees),
    revenue: figure(revenue),
    assets: figure(assets),
    contactName: at(surnames, index) + at(given, Math.floor(index / surnames.length)),
    kind: 'enterprise',
    size,
  }
}

const pairs = (some: readonly string[], others: readonly string[]) =>
  some.flatMap((one) => others.map((other) => one + other))

/** The list round and round. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('There is nothing to choose from.')
  return found
}

/** One of a list by its share of all. */
export function weighted<T>(shares: readonly (readonly [T, number])[], rolled: number): T {
  const all = shares.reduce((sum, [, share]) => sum + share, 0)
  let left = rolled * all
  for (const [one, share] of shares) {
    left -= share
    if (left < 0) return one
  }
  return at(shares, 0)[0]
}

/** The list in an order the dice give. */
export const shuffled = <T>(list: readonly T[], roll: () => number): T[] =>
  list
    .map((one) => ({ one, place: roll() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)
