/** The ends of an axis and the values that stand on it. */
export type Scale = { from: number; to: number; ticks: number[] }

/** An axis of at most five steps of 1, 2 or 5 and noughts, that holds every value. */
export function scaleOf(
  values: readonly (number | null)[],
  { from = 0, to }: { from?: number | undefined; to?: number | undefined },
): Scale {
  const most = to ?? Math.max(from + 1, ...values.flatMap((one) => (one === null ? [] : [one])))
  const step = stepOf((most - from) / 5)
  const end = to ?? from + Math.ceil((most - from) / step - 1e-9) * step
  const count = Math.floor((end - from) / step + 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, at) => round(from + at * step))
  return { from, to: end, ticks }
}

function stepOf(least: number): number {
  const size = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].find((one) => one * size >= least - 1e-9) ?? 10
  return step * size
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

/** Which share of the axis a value is; what lies beyond an end stands at it. */
export const placeOf = (value: number, { from, to }: Scale): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)))
