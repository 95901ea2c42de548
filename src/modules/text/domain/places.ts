import { grams } from './plain.ts'

/** What the name of a place or an organisation ends with, or is followed by. */
const ends = [
  '小区 社区 街道 公园 花园 广场 大道 学校 小学 中学 大学 幼儿园',
  '医院 公司 集团 村 镇 乡 路 苑 园 城 府 湾 山庄 公寓 大厦',
  '中心 市场 车站 地铁 高铁 平台 网 贷 湖 山 桥 业主 开发商',
  '物业 楼盘 二期 三期 四期 一期 期 栋 组 项目 园区 开发区',
  '工业区 厂',
].flatMap((words) => words.split(' '))
const named = new RegExp(`[\\p{L}\\p{N}]{1,6}?(?:${ends.join('|')})`, 'gu')
/** A division by its name or by a letter in its stead (`吴兴区`, `a3区`), not any word that ends alike. */
const kind =
  '(?:(?<![城超门夜集都])市(?![场民政委])|(?<![小社园校景城地街厂辖发业新库山片])区|(?<!该)县)'
const division = `(?:[a-z]\\d*|[\\p{Script=Han}]{2,3}?)${kind}`
const divisions = new RegExp(division, 'gu')
const followed = new RegExp(`(?:${division})+([\\p{L}\\p{N}]{2,12})`, 'gu')
/** Districts and counties; a letter with a number is one of them whatever it is called. */
const areas = new RegExp(`(?:[a-z]\\d+${kind}|[\\p{Script=Han}]{2}(?!市)${kind})`, 'gu')
/** Cities, of which nothing tells whether they have districts; a lone letter stands for the city of all. */
const cities = new RegExp(`[\\p{Script=Han}]{2}(?=市)${kind}`, 'gu')

/** Where and about whom a message is, as far as its words tell. */
export type Place = {
  /** Runs of letters that belong to names. */
  names: string[]
  /** The districts and counties named; nothing tells that a message is about another one. */
  areas: ReadonlySet<string>
  /** The cities named. */
  cities: ReadonlySet<string>
}

/** Reads names and districts from the title and the beginning of the body, both plain. */
export function placeIn(title: string, body: string): Place {
  const names: string[] = []
  for (const text of [title, body.slice(0, 120)]) {
    for (const [, name = ''] of text.matchAll(followed)) {
      names.push(name.replace(divisions, ' ').slice(0, 10))
    }
  }
  const head = `${title} ${body.slice(0, 150)}`
  const rest = `${title} ${body.slice(0, 200)}`.replace(divisions, ' ')
  for (const [name] of rest.matchAll(named)) names.push(name)
  return {
    names: names.flatMap((name) => [...grams(name, 2), ...grams(name, 3)]),
    areas: new Set(head.match(areas) ?? []),
    cities: new Set(head.match(cities) ?? []),
  }
}

/** A text without the divisions it names. */
export const withoutDivisions = (text: string): string => text.replace(divisions, ' ')

/** Whether two messages name districts, or where one names none, cities, and none of them in common. */
export function areApart(one: Place, other: Place): boolean {
  const ofDistricts = one.areas.size > 0 && other.areas.size > 0
  const [own, theirs] = ofDistricts ? [one.areas, other.areas] : [one.cities, other.cities]
  return own.size > 0 && theirs.size > 0 && ![...own].some((name) => theirs.has(name))
}
