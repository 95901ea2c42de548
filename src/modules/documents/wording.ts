/** How an office is spoken to after 你 and speaks of itself after 我; the first that fits. */
const endings = [
  ['管理委员会', '管委会'],
  ['管委会', '管委会'],
  ['街道办事处', '街道'],
  ['委员会', '委'],
  ['联合会', '会'],
  ['办公室', '办'],
  ['分公司', '公司'],
  ['街道', '街道'],
  ['公司', '公司'],
  ['中心', '中心'],
  ['支队', '支队'],
  ['大队', '大队'],
  ['协会', '会'],
  ['商会', '会'],
  ['局', '局'],
  ['委', '委'],
  ['办', '办'],
  ['镇', '镇'],
  ['乡', '乡'],
] as const

/** 局, 委, 办 and so on; 单位 for an office of another name. */
export const shortName = (office: string): string =>
  endings.find(([ending]) => office.endsWith(ending))?.[1] ?? '单位'

/** An office as a paper names it: with its city. */
export const fullName = (cityName: string, office: string): string =>
  office.startsWith(cityName) ? office : cityName + office

/** A text as a sentence: what somebody typed may end without a stop, or with a question mark. */
export function sentence(text: string): string {
  const bare = text.trim().replace(/[。；，.;,\s]+$/, '')
  return /[？！?!…]$/.test(bare) ? bare : `${bare}。`
}
