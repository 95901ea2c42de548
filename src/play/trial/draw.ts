/** What a trial draws with: the dice of its seed, and texts filled from them. */
export type Draw = {
  roll: () => number
  below: (most: number) => number
  of: <T>(all: readonly T[]) => T
}

export function drawWith(roll: () => number): Draw {
  const below = (most: number) => Math.floor(roll() * most)
  return {
    roll,
    below,
    of: <T>(all: readonly T[]): T => {
      const one = all[below(all.length)]
      if (one === undefined) throw new Error('Nothing to draw from.')
      return one
    },
  }
}

const first = [...'东南西北新金兴华永长安康文德明青云龙凤锦']
const last = [...'平川源和达盛泰丰宁桥湾岗塘溪林洲浦塔峰泽']
const surnames = [...'陈李王张刘杨黄吴周徐孙胡朱高林何']

/** What the gaps of an appeal and its reply are filled with. */
export type Gaps = Record<string, string>

export function gapsOf({ below, of }: Draw): Gaps {
  const name = () => `${of(first)}${of(last)}`
  return {
    place: `${name()}${of(['产业园', '工业园', '科技园', '物流园', '创业园'])}`,
    street: `${name()}${of(['路', '大道', '街'])}`,
    n: String(2 + below(28)),
    m: String(2 + below(9)),
    day: `${1 + below(12)}月${1 + below(28)}日`,
    sum: String(3 + below(900)),
    who: `${of(surnames)}${of(['科长', '主任', '工程师', '队长'])}`,
  }
}

export const filled = (text: string, gaps: Gaps): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '')
