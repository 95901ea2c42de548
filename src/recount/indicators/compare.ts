import type { Places, Told } from './recount.ts'

/** A figure as the API tells it. */
export type Published = {
  code: string
  n: number | null
  of: number | null
  excluded: { why: string; n: number }[]
}

/** Where a published page and its recount differ; what neither counted is equal. */
export function placeDiffers(
  place: string,
  published: readonly Published[],
  recounted: Places[string] = {},
): string[] {
  return published.flatMap(({ code, n, of, excluded }) => {
    const without = Object.fromEntries(excluded.map((one) => [one.why, one.n]))
    const one = shown({ n, of, without })
    const other = shown(recounted[code] ?? { n: null, of: null, without: {} })
    // Why: what cannot be told by a filter is told as nothing, and is not compared.
    return one === other || (n === null && of === null)
      ? []
      : [`indicators.${place}.${code}: published ${one}, recounted ${other}`]
  })
}

/** What was left out for no appeal is not told; nothing of nothing is nothing. */
function shown({ n, of, without }: Told): string {
  const left = Object.entries(without)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([n ?? 0, of ?? 0, left])
}
