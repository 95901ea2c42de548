/** Who convenes reviews in turn (召集人轮值): a leader with an account, or an office. */
export type Convener = { name: string; accountId: string | null; officeId: string | null }

/** The same convener under a new name is still the same. */
export const convenerKey = ({ accountId, officeId, name }: Convener): string =>
  accountId ?? officeId ?? name

/**
 * Whose turn it is: of the rota whoever convened longest ago, and first of all whoever never did; who
 * stands first goes first. So a swap made by hand moves the turns after it by itself.
 */
export function nextConvener(
  rota: readonly Convener[],
  /** Who convened the reviews so far, the earliest first; cancelled ones are not among them. */
  past: readonly Convener[],
): Convener | null {
  const last = new Map(past.map((convener, at) => [convenerKey(convener), at]))
  const turnOf = (convener: Convener) => last.get(convenerKey(convener)) ?? -1
  return rota.reduce<Convener | null>(
    (next, one) => (next === null || turnOf(one) < turnOf(next) ? one : next),
    null,
  )
}

/** Whose turns the coming reviews are, if nothing is changed. */
export function comingConveners(
  rota: readonly Convener[],
  past: readonly Convener[],
  count: number,
): Convener[] {
  const coming: Convener[] = []
  for (let left = count; left > 0; left -= 1) {
    const next = nextConvener(rota, [...past, ...coming])
    if (next !== null) coming.push(next)
  }
  return coming
}
