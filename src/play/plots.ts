/** How one played appeal goes in an ordinary period. */
export type PeriodPlot =
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

/** What else happens in a quarter: offices that are late, object, pass it on, ask for time. */
export type QuarterPlot =
  | 'late-before-reminder'
  | 'late-until-reminder'
  | 'late-through-order'
  | 'reminded-by-hand'
  | 'never-signed'
  | 'never-replied'
  | 'answers-never-replies'
  | 'redo-late'
  | 'dispatched-late'
  | 'not-followed-up'
  | 'objection-upheld'
  | 'objection-dismissed'
  | 'transferred-until-lifted'
  | 'co-part-given'
  | 'co-part-owed'
  | 'extension-granted'
  | 'extension-refused'
  | 'extension-upheld'
  | 'extension-withdrawn'
  | 'shelved'
  | 'shelved-resumed'
  | 'supplement-never-given'
  | 'merged'

export type Plot = PeriodPlot | QuarterPlot

type Shares = readonly (readonly [Plot, number])[]

/** Plots that must come at least once, and the shares of a hundred by which the rest are drawn. */
export type Programme = { first: readonly Plot[]; shares: Shares }

/** An ordinary period: one withdrawal, one referral, and every kind of end. */
export const period: Programme = {
  first: [
    'withdrawn',
    'referred',
    'unreachable',
    'left-to-lapse',
    'refused-accepted',
    'denied-to-the-end',
    'resolved-after-redo',
  ],
  shares: [
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
  ],
}

/** A quarter: every plot once, those first that take longest; then more late ones than any city has. */
export const quarter: Programme = {
  first: [
    'denied-to-the-end',
    'shelved',
    'transferred-until-lifted',
    'late-before-reminder',
    'late-through-order',
    'answers-never-replies',
    'reminded-by-hand',
    'shelved-resumed',
    'redo-late',
    'extension-withdrawn',
    'extension-upheld',
    'extension-granted',
    'extension-refused',
    'late-until-reminder',
    'objection-upheld',
    'objection-dismissed',
    'never-replied',
    'never-signed',
    'co-part-given',
    'co-part-owed',
    'resolved-after-redo',
    'refused-denied',
    'resolved-late',
    'dispatched-late',
    'resolved-after-supplement',
    'unreachable',
    'left-to-lapse',
    'not-followed-up',
    'resolved-by-call',
    'merged',
    'accepted-unresolved',
    'refused-accepted',
    'withdrawn',
    'referred',
    'resolved',
    'never-replied',
    'supplement-never-given',
  ],
  shares: [
    ['resolved', 14],
    ['resolved-by-call', 6],
    ['resolved-after-supplement', 3],
    ['resolved-late', 3],
    ['resolved-after-redo', 4],
    ['accepted-unresolved', 8],
    ['refused-accepted', 13],
    ['refused-denied', 3],
    ['denied-to-the-end', 3],
    ['unreachable', 3],
    ['left-to-lapse', 2],
    ['withdrawn', 1],
    ['referred', 1],
    ['late-before-reminder', 2],
    ['late-until-reminder', 5],
    ['late-through-order', 4],
    ['reminded-by-hand', 2],
    ['never-signed', 2],
    ['never-replied', 3],
    ['answers-never-replies', 2],
    ['redo-late', 2],
    ['dispatched-late', 2],
    ['not-followed-up', 2],
    ['objection-upheld', 2],
    ['objection-dismissed', 2],
    ['transferred-until-lifted', 2],
    ['co-part-given', 2],
    ['co-part-owed', 2],
    ['extension-granted', 2],
    ['extension-refused', 1],
    ['extension-upheld', 1],
    ['extension-withdrawn', 1],
    ['shelved', 1],
    ['shelved-resumed', 1],
    ['supplement-never-given', 2],
    ['merged', 1],
  ],
}

/** A plot for each of `count` appeals: those that must come, in their order, then by the shares. */
export function plotsFor({ first, shares }: Programme, count: number, roll: () => number): Plot[] {
  const plots = first.slice(0, count)
  while (plots.length < count) plots.push(pick(shares, roll()))
  return plots
}

function pick(shares: Shares, rolled: number): Plot {
  const all = shares.reduce((sum, [, share]) => sum + share, 0)
  let left = rolled * all
  for (const [plot, share] of shares) {
    left -= share
    if (left < 0) return plot
  }
  return 'resolved'
}
