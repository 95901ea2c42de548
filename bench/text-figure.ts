/** One figure beside what must be reached, what is aimed at, and what a plain baseline reaches here. */
export type Figure = {
  name: string
  value: number
  /** What it must be at least, or at most; figures without are only told. */
  must?: { least: number } | { most: number }
  aim?: number
  plain?: number
}

export function isMissed({ value, must }: Figure): boolean {
  if (must === undefined) return false
  return 'least' in must ? !(value >= must.least) : !(value <= must.most)
}

/** How far it is beyond the baseline; more is better, whichever way the figure runs. */
export function beyondPlain({ value, must, plain }: Figure): number | null {
  if (plain === undefined) return null
  return must !== undefined && 'most' in must ? plain - value : value - plain
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => {
    const beyond = beyondPlain(one)
    const cells = [short(one.value), mustOf(one), short(one.aim), short(one.plain)]
    const sign = beyond === null ? '–' : `${beyond < 0 ? '' : '+'}${short(beyond)}`
    const verdict = one.must === undefined ? '' : isMissed(one) ? 'missed' : 'reached'
    return `| ${[one.name, ...cells, sign, verdict].join(' | ')} |`
  })
  const head =
    '| | reached | must | aim | plain baseline | beyond it | |\n|---|---|---|---|---|---|---|'
  return [head, ...rows].join('\n')
}

const mustOf = ({ must }: Figure): string => {
  if (must === undefined) return '–'
  return 'least' in must ? `≥ ${short(must.least)}` : `≤ ${short(must.most)}`
}

const short = (value: number | undefined): string =>
  value === undefined ? '–' : String(Math.round(value * 10_000) / 10_000)
