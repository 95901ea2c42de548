import { folded } from './grams.ts'

/**
 * The first letters of the pinyin of names. Where one letter ends and the next begins in the order of
 * pinyin: no character of Chinese is written by i, u or v.
 */
const firstOf = [
  ...['a阿', 'b八', 'c嚓', 'd咑', 'e妸', 'f发', 'g旮', 'h哈', 'j丌', 'k咔', 'l垃', 'm妈', 'n拏'],
  ...['o噢', 'p妑', 'q七', 'r呥', 's仨', 't他', 'w屲', 'x夕', 'y丫', 'z帀'],
] as const

/** Characters with a second reading that names use: 长兴 and 局长, 银行 and 行政. */
const second: Readonly<Record<string, string>> = {
  ...{ 长: 'cz', 行: 'hx', 重: 'cz', 乐: 'ly', 厦: 'xs', 单: 'ds', 解: 'jx', 朝: 'cz', 调: 'dt' },
  ...{ 会: 'hk', 曾: 'cz', 仇: 'cq', 查: 'cz', 盛: 'cs', 覃: 'qt', 传: 'cz', 藏: 'cz', 畜: 'cx' },
  ...{ 宿: 'sx', 校: 'jx', 埔: 'bp', 浚: 'jx', 尉: 'wy' },
}

const byPinyin = new Intl.Collator('zh-u-co-pinyin')

/** The letters a character may begin with; a letter or digit is itself, a mark is nothing. */
function lettersOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character
  if (!/\p{Script=Han}/u.test(character)) return ''
  const known = second[character]
  if (known !== undefined) return known
  const last = firstOf.findLast((one) => byPinyin.compare(one.slice(1), character) <= 0)
  return last?.[0] ?? ''
}

/** For every character that counts, the letters its pinyin may begin with. */
export const initialsOf = (name: string): string[] =>
  [...folded(name)].map(lettersOf).filter((letters) => letters !== '')

/** Whether letters are the initials of neighbouring characters of a name. */
export function hasInitials(name: string, asked: string): boolean {
  const initials = initialsOf(name)
  const letters = [...folded(asked)]
  return initials.some((_, from) =>
    letters.every((letter, at) => initials[from + at]?.includes(letter) ?? false),
  )
}

/** From how many initials on a name may be found by them: fewer would tell too much of it, and find too many. */
export const fewestInitials = 4
/** A name with many characters of two readings is not followed through all of them. */
const mostReadings = 64

/** Every run of four initials that stands in a name, in each of its readings, once. */
export function initialRuns(name: string): string[] {
  const initials = initialsOf(name)
  const runs = initials
    .slice(fewestInitials - 1)
    .flatMap((_, at) => readingsOf(initials.slice(at, at + fewestInitials)))
  return [...new Set(runs)].slice(0, mostReadings)
}

const readingsOf = (initials: readonly string[]): string[] =>
  initials.reduce<string[]>(
    (all, letters) => all.flatMap((before) => [...letters].map((letter) => before + letter)),
    [''],
  )
