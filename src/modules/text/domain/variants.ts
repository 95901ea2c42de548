/** What the names of estates and organisations end with, longer ends before shorter ones. */
const owners = [
  ...['幼儿园', '开发区', '工业区', '产业园', '工业园', '科技园', '物流园', '综合体', '写字楼'],
  ...['货运站', '加油站', '充电站', '商业街', '合作社'],
  ...['小区', '花园', '家园', '公寓', '大厦', '楼盘', '山庄', '公司', '集团', '学校', '小学'],
  ...['中学', '大学', '医院', '银行', '园区', '商城', '新村', '名苑', '新城', '酒店', '中心'],
  ...['码头', '堆场', '仓库', '市场', '基地', '商场', '超市', '农场', '车间', '广场', '公园'],
  ...['苑', '府', '城', '厂', '港', '矿', '网', '贷'],
]
/** What the names of streets and other places end with. */
const places = [
  ...['街道', '大道', '大桥', '车站', '社区', '高架', '隧道', '路口'],
  ...['路', '街', '巷', '桥', '村', '镇', '乡'],
]
/** Words that end like names and are none. */
const noName =
  /(?:政府|互联网|官网|电网|上网|网贷|道路|公路|铁路|马路|线路|市中心|县城|省城|全城|乡镇|香港)$/u
/** What stands before an end where no name does: this estate, all estates round about, whatever firm it is. */
const noStem =
  /(?:本|我们?|该|此|各|全|个|附近|周边|老旧|这|那|等|的|在|与|和|及|到|从|某|家|为|物业|开发|建设|施工|供电|电力|燃气|公交)$/u

const patternOf = (ends: readonly string[]) =>
  new RegExp(`([\\p{L}\\p{N}]{1,8}?)(${ends.join('|')})`, 'gu')
const ofOwners = patternOf(owners)
const ofAny = patternOf([...owners, ...places])

/** A name in a text: what it is called, and what kind of thing it is. */
export type Name = { stem: string; end: string }

function namesOf(pattern: RegExp, text: string): Name[] {
  return [...text.matchAll(pattern)].flatMap(([name, stem = '', end = '']) =>
    noName.test(name) || noStem.test(stem) ? [] : [{ stem, end }],
  )
}

/** The letters of a name without their order: 聚利 and 利聚 have the same. */
const lettersOf = (letters: readonly string[]): string => [...letters].sort().join('')

/**
 * Whether two names are one: letter by letter, with letters swapped (聚利 and 利聚), or with other words
 * before them (反映东湖小区 and 东湖小区).
 */
export function isSameName(one: Name, other: Name): boolean {
  if (one.end !== other.end) return false
  const [a, b] = [[...one.stem], [...other.stem]]
  if (lettersOf(a) === lettersOf(b)) return true
  const shorter = Math.min(a.length, b.length)
  // Why two: a name has hardly ever fewer letters, and the words before it are not told apart from it.
  return [2, shorter].some(
    (count) => count <= shorter && lettersOf(a.slice(-count)) === lettersOf(b.slice(-count)),
  )
}

/** Where a text says what it is about; names further on are of those it turns to, or compares with. */
const opening = 160

/**
 * Whether two texts are about two places: each names estates or organisations and none is the other's; or,
 * where one names no such thing, streets. Texts of one template about two estates are two matters.
 */
export function nameOthers(one: Said, other: Said): boolean {
  const looks = [
    [ofOwners, begins],
    [ofAny, begins],
  ] as const
  for (const [pattern, read] of looks) {
    const [here, there] = [namesOf(pattern, read(one)), namesOf(pattern, read(other))]
    if (here.some((name) => there.some((its) => isSameName(name, its)))) return false
    if (here.length > 0 && there.length > 0) return true
  }
  return false
}

/** A text whose names are compared, plain; the title may have the place beside it. */
export type Said = { title: string; body: string }

const begins = ({ title, body }: Said) => `${title} ${body.slice(0, opening)}`
