import { commonWords, stopSigns, stops } from './company-words.ts'
import type { Span } from './marks.ts'
import { placeAt, placesAt } from './places.ts'
import { brandLength, tradeAt } from './trades.ts'

type Ending = { text: string; full: boolean }

/** How names of enterprises end: full ones as the law has it, others in everyday words. */
const full =
  '农民专业合作社联合社 股份有限责任公司 有限责任公司 股份有限公司 集团有限公司 有限公司 股份公司 （有限合伙） (有限合伙) （普通合伙） (普通合伙) 农民专业合作社 专业合作社 股份合作社 合作联社 合伙企业 家庭农场'
const everyday =
  '集团公司 分公司 总公司 公司 集团 合作社 总厂 分厂 厂 商行 经营部 门市部 经销部 工作室 事务所 专卖店 便利店 旗舰店 商店 饭店 大酒店 酒店 书店 店 宾馆 民宿 农庄 中心 超市 商场 商城 养殖场 加工场 加工点 农场 林场 牧场 茶场 研究院 研究所 诊所 药房 会所 餐馆 山庄 度假村'
const endings: readonly Ending[] = [
  ...full.split(' ').map((text) => ({ text, full: true })),
  ...everyday.split(' ').map((text) => ({ text, full: false })),
].toSorted((a, b) => b.text.length - a.text.length)
const byLast = Map.groupBy(endings, ({ text }) => text.slice(-1))

const longestName = 28
const ofName = /[一-龥A-Za-z0-9()（）·&]/
/** What follows a word that only looks like an ending: 厂房, 店铺, 集团有限公司. */
const goesOn =
  /^(?:有限|股份|公司|控股|集团|实业|投资|总公司|房|区|长|家|里|子|商|矿|内|址|门|铺|面|员|主|城|点|线|合作|（有限|\(有限|（普通|\(普通)/

const stopsByLast = Map.groupBy(stops, (word) => word.slice(-1))
/** Signs that mostly stand between words, in the names that they are a part of. */
const joined: Readonly<Record<string, { after: RegExp; before: RegExp }>> = {
  和: {
    after: /^[平美信顺谐泰合润兴盛丰源记畅达鑫]/,
    before: /[泰永仁祥人天中太义亲共瑞润融协安明元嘉家富广]$/,
  },
  与: { after: /^时/, before: /$^/ },
  及: { after: /^时/, before: /$^/ },
  为: { after: /^[民农先]/, before: /[华有大智]$/ },
  同: { after: /^[济创心盛达兴德仁信辉方福源]/, before: /[大协合]$/ },
  对: { after: /^外/, before: /$^/ },
}

/** Names of enterprises, found from how they end back to where they begin. */
export function findCompanies(text: string): Span[] {
  const spans: Span[] = []
  let after = 0
  for (let at = 0; at < text.length; at += 1) {
    const ending = byLast.get(text.charAt(at))?.find((one) => endsAt(text, one, at, after))
    if (ending === undefined) continue
    const coreEnd = at + 1 - ending.text.length
    const start = beginningOf(text, coreEnd, after, ending)
    if (start === null) continue
    const end = at + 1 + branchAt(text, at + 1)
    spans.push({ start, end, kind: 'company' })
    after = end
  }
  return spans
}

function endsAt(text: string, ending: Ending, at: number, after: number): boolean {
  const start = at + 1 - ending.text.length
  if (start < after + 2 || !text.startsWith(ending.text, start)) return false
  return ending.text.endsWith('公司') || !goesOn.test(text.slice(at + 1, at + 5))
    ? !/^(?:有限|股份有)/.test(text.slice(at + 1, at + 4))
    : false
}

const branch = /^[一-龥]{0,8}?(?:分公司|分厂|分店|办事处)/
const branchAt = (text: string, at: number): number =>
  branch.exec(text.slice(at, at + 12))?.[0].length ?? 0

/** Where the name begins whose last words stand before `coreEnd`; null when it is none. */
function beginningOf(text: string, coreEnd: number, after: number, ending: Ending): number | null {
  const first = firstOf(text, coreEnd, after)
  for (let start = coreEnd - 2; start >= first; start -= 1) {
    if (start > first && !isBoundary(text, start)) continue
    const place = placeWithin(text, start, coreEnd, ending)
    if (place !== null) return place
    if (isName(text.slice(start, coreEnd), ending)) return start
    if (start > first && !mayGoOn(text, start)) return null
  }
  return null
}

/** How far back a name can reach: to a sign that no name has, or to a bracket left open. */
function firstOf(text: string, coreEnd: number, after: number): number {
  let open = 0
  let at = coreEnd
  for (; at > Math.max(after, coreEnd - longestName); at -= 1) {
    const sign = text.charAt(at - 1)
    if (!ofName.test(sign)) break
    if (/[)）]/.test(sign)) open += 1
    if (/[(（]/.test(sign)) open -= 1
    if (open < 0) break
  }
  return at
}

/** Whether the words before this spot are such as stand before a name. */
function isBoundary(text: string, at: number): boolean {
  const sign = text.charAt(at - 1)
  const join = joined[sign]
  if (join !== undefined) {
    return !join.after.test(text.slice(at, at + 2)) && !join.before.test(text.charAt(at - 2))
  }
  if (stopSigns.includes(sign)) return !isInWord(text, at - 1)
  if (/[0-9][年月日号点]$/.test(text.slice(at - 2, at))) return true
  const some = stopsByLast.get(sign) ?? []
  return some.some((word) => text.startsWith(word, at - word.length))
}

/** Whether a sign is of a place or a word of trade: 用 of 用品, 都 of 成都. */
function isInWord(text: string, at: number): boolean {
  for (let back = 0; back < 4 && back <= at; back += 1) {
    const reach = Math.max(tradeAt(text, at - back), placeAt(text, at - back))
    if (reach > Math.max(back, 1)) return true
  }
  return false
}

/** Whether what stands before this spot may be of the name: 投资 in 城市投资发展, 向 in 湖州向阳. */
function mayGoOn(text: string, at: number): boolean {
  for (let back = 2; back <= 8 && back < at; back += 1) {
    if (placesAt(text, at - 1 - back) === back) return true
  }
  return !stopSigns.includes(text.charAt(at - 1)) && tradeAt(text, at - 2) === 2
}

/** A place with which the name begins: 货款给湖州云帆公司 has one after words that tell nothing. */
function placeWithin(text: string, from: number, coreEnd: number, ending: Ending): number | null {
  for (let at = from; at < coreEnd; at += 1) {
    const length = placesAt(text, at)
    if (length === 0) continue
    const starts = text.charAt(at - 1) !== '(' && at + length <= coreEnd
    if (starts && isName(text.slice(at, coreEnd), ending)) return at
    at += length - 1
  }
  return null
}

/** 开厂, 老厂 and 进店 tell of one and do not name it. */
const notBrand = /(?:[开办建租设进出入停关买卖老旧本各全整们我]|(?<![加化手])工)$/

/** Whether what stands before the ending names anybody: 招标代理公司 and 加工厂 do not. */
function isName(core: string, ending: Ending): boolean {
  const rest = core.slice(placesAt(core, 0))
  const brand = brandLength(rest)
  if (ending.full) return brand >= 2 || (rest.length >= 2 && rest.length < core.length)
  if (ending.text.length === 1 && notBrand.test(rest)) return false
  if (/[和与及或的们]$/.test(rest)) return false
  return brand >= 2 && !commonWords.test(rest.slice(0, brand)) && !/^[\d()（）·]/.test(rest)
}

const alias =
  /^[（(](?:以下|下文|后|下)?(?:简称|称|称为)[为：:]?[“"「『]?([一-龥A-Za-z0-9]{2,12})[”"」』]?[）)]/

/** The short names by which a text goes on calling the enterprises found in it. */
export function aliasesOf(text: string, companies: readonly Span[]): string[] {
  return companies.flatMap(({ start, end }) => {
    const said = alias.exec(text.slice(end, end + 24))?.[1]
    const name = text.slice(start, end)
    return [...(said === undefined ? [] : [said]), ...(name.includes('有限') ? brandOf(name) : [])]
  })
}

const legalTail = /(?:股份|集团|有限|责任|公司|农民|专业|合作社|[（(][一-龥]+[）)])+$/

/** What tells a name from others: 云帆 of 湖州云帆智能装备有限公司; none where that is a word of every day. */
export function brandOf(name: string): string[] {
  const core = name.replace(legalTail, '')
  const rest = core.slice(placesAt(core, 0))
  const brand = rest.slice(0, brandLength(rest))
  return brand.length >= 2 && brand.length <= 6 && !commonWords.test(brand) ? [brand] : []
}
