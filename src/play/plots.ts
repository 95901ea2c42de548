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
  ['resolved', 33],
  ['resolved-by-call', 13],
  ['resolved-after-supplement', 5],
  ['resolved-late', 6],
  ['resolved-after-redo', 9],
  ['accepted-unresolved', 7],
  ['refused-accepted', 8],
  ['refused-denied', 3],
  ['denied-to-the-end', 5],
  ['unreachable', 6],
  ['left-to-lapse', 5],
]

/** Which plots go with what a reply says; the first is what it comes to when none is left. */
const fitting: Readonly<Record<string, readonly Plot[]>> = {
  refused: ['refused-accepted', 'refused-denied', 'withdrawn', 'referred'],
  partly: ['accepted-unresolved', 'denied-to-the-end', 'left-to-lapse', 'unreachable'],
  planned: ['accepted-unresolved', 'left-to-lapse', 'unreachable'],
  resolved: [
    'resolved',
    'resolved-by-call',
    'resolved-after-supplement',
    'resolved-late',
    'resolved-after-redo',
    'denied-to-the-end',
    'unreachable',
    'left-to-lapse',
  ],
}

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
}

function pick(rolled: number): Plot {
  let left = rolled * 100
  for (const [plot, share] of shares) {
    left -= share
    if (left < 0) return plot
  }
  return 'resolved'
}

/** Gives each appeal, in an order of dice, a plot that goes with the reply it has. */
export function castPlots<A extends { reply: { outcome: string } | null }>(
  appeals: readonly A[],
  plots: readonly Plot[],
  roll: () => number,
): { appeal: A; plot: Plot }[] {
  const waiting = appeals
    .map((appeal) => ({ appeal, at: roll(), plot: undefined as Plot | undefined }))
    .sort((a, b) => a.at - b.at)
  for (const plot of plots) {
    const fits = ({ appeal }: { appeal: A }) =>
      appeal.reply === null || fitting[appeal.reply.outcome]?.includes(plot)
    const next = waiting.find((one) => one.plot === undefined && fits(one))
    if (next !== undefined) next.plot = plot
  }
  return waiting.map(({ appeal, plot }) => {
    return { appeal, plot: plot ?? fitting[appeal.reply?.outcome ?? '']?.[0] ?? 'resolved' }
  })
}
