import type { Stretch } from './load.ts'

/** The value below which this share of the others lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const middle = (values: readonly number[]) => quantile(values, 0.5)

export type Figures = {
  name: string
  clients: number
  rates: number[]
  rate: number
  p50: number
  p99: number
  serverMs: number
  databaseMs: number
  generatorMs: number
}

/** The figures of one contender with so many clients, over all rounds. */
export function figuresOf(all: readonly Stretch[], name: string, clients: number): Figures {
  const own = all.filter((one) => one.name === name && one.clients === clients)
  const latencies = own.flatMap((one) => one.latencies)
  const of = (pick: (one: Stretch) => number) => middle(own.map(pick))
  return {
    name,
    clients,
    rates: own.map(({ rate }) => rate),
    rate: of(({ rate }) => rate),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    serverMs: of(({ serverMs }) => serverMs),
    databaseMs: of(({ databaseMs }) => databaseMs),
    generatorMs: of(({ generatorMs }) => generatorMs),
  }
}

/** The middle, over the rounds, of one rate by the other: what the machine does in between cancels out. */
export function rateRatio(one: Figures, other: Figures): number {
  return middle(one.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN)))
}
