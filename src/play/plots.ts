/** How one played appeal goes: what happens to it on its way to which end. */
export type Plot =
  | 'resolved'
  | 'resolved-by-call'
  | 'resolved-after-supplement'
  | 'resolved-late'
  | 'resolved-after-redo'
  | 'accepted-unresolved'
  | 'refused-accepted'
  | 'refused-denied'
  | 'denied-to-the-end'
  | 'unreachable'
  | 'left-to-lapse'
  | 'withdrawn'
  | 'referred'

/** One withdrawal and one referral; the rest in these shares of a hundred. */
const shares: readonly (readonly [Plot, number])[] = [
  ['resolved', 36],
  ['resolved-by-call', 14],
  ['resolved-after-supplement', 5],
  ['resolved-late', 6],
  ['resolved-after-redo', 8],
  ['accepted-unresolved', 7],
  ['refused-accepted', 8],
  ['refused-denied', 3],
  ['denied-to-the-end', 2],
  ['unreachable', 6],
  ['left-to-lapse', 5],
]

/** The plots that a refusing reply can have, and those that need another answer than a refusal. */
const refusing: readonly Plot[] = ['refused-accepted', 'refused-denied']

/** A plot for each of `count` appeals: every kind of end first, then by the shares. */
export function plotsFor(count: number, roll: () => number): Plot[] {
  const first: Plot[] = [
    'withdrawn',
    'referred',
    'unreachable',
    'left-to-lapse',
    'refused-accepted',
    'denied-to-the-end',
    'resolved-after-redo',
  ]
  const plots = first.slice(0, count)
  while (plots.length < count) plots.push(pick(roll()))
  return plots
    .map((plot) => ({ plot, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ plot }) => plot)
}

function pick(rolled: number): Plot {
  let left = rolled * 100
  for (const [plot, share] of shares) {
    left -= share
    if (left < 0) return plot
  }
  return 'resolved'
}

/** Gives each appeal a plot that goes with the reply it has: a refusal is not confirmed as solved. */
export function castPlots<A extends { reply: { outcome: string } | null }>(
  appeals: readonly A[],
  plots: readonly Plot[],
): { appeal: A; plot: Plot }[] {
  const rest = [...plots]
  return appeals.map((appeal) => {
    const refused = appeal.reply?.outcome === 'refused'
    const fits = (plot: Plot) => appeal.reply === null || refusing.includes(plot) === refused
    const at = Math.max(rest.findIndex(fits), 0)
    const [plot = 'resolved'] = rest.splice(at, 1)
    return { appeal, plot }
  })
}
