/** What figures are asked of, as it stands in the address. */
export type FigureSearch = {
  from?: string
  to?: string
  region?: string
  office?: string
  environment?: string
  industry?: string
  channel?: string
  by?: Dimension
}

export const dimensions = ['region', 'office', 'environment', 'industry', 'channel'] as const
export type Dimension = (typeof dimensions)[number]
/** Beside the region, at most two of these are asked of at once. */
export const others = ['office', 'environment', 'industry', 'channel'] as const

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const monthOf = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined

/** Reads the address; whatever it does not know is left out. */
export function readFigureSearch(raw: Record<string, unknown>): FigureSearch {
  const by = dimensions.find((one) => one === raw.by)
  return present({
    ...{ from: monthOf(raw.from), to: monthOf(raw.to), by },
    ...{ region: textOf(raw.region), office: textOf(raw.office) },
    ...{ environment: textOf(raw.environment), industry: textOf(raw.industry) },
    channel: textOf(raw.channel),
  })
}

/** Leaves out what is not chosen. */
export function present(all: { [K in keyof FigureSearch]?: FigureSearch[K] | undefined }) {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== ''),
  ) as FigureSearch
}

export const isFull = (filter: FigureSearch): boolean =>
  others.filter((name) => filter[name] !== undefined).length >= 2
