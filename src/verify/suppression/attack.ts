import type { Edition } from './edition.ts'
import { type Facts, gatherFacts } from './facts.ts'

/** A number that should not have been learnt. */
export type Leak = { name: string; low: number; high: number }

/**
 * Tries to work out, from published files alone, what is withheld in them: by exact elimination over all
 * tables, figures and publications, and by bounds of whole numbers that are not negative.
 */
export function attack(editions: readonly Edition[]): { tried: number; leaks: Leak[] } {
  const facts = gatherFacts(editions)
  const unknown = [...facts.known].flatMap(([name, value]) => (value === null ? [name] : []))
  const lines = facts.sums.flatMap((sum) => lineOf(facts, sum))
  const bounds = boundsOf(facts, [...lines, ...solve(lines)], unknown)
  const leaks = unknown.flatMap((name) => {
    const [low, high] = bounds.get(name) ?? [0, Infinity]
    return isLeak(facts, name, low, high) ? [{ name, low, high }] : []
  })
  return { tried: unknown.length, leaks: [...leaks, ...printedSmall(facts)] }
}

type Line = { of: Map<string, bigint>; sum: bigint }

/** A sum with what is known moved to the other side. */
function lineOf({ known }: Facts, sum: Facts['sums'][number]): Line[] {
  const line: Line = { of: new Map(), sum: 0n }
  for (const { name, times } of sum) {
    const value = known.get(name)
    // What is named in a sum and stands nowhere is nothing.
    if (value === undefined) continue
    if (value === null) line.of.set(name, (line.of.get(name) ?? 0n) + BigInt(times))
    else line.sum -= BigInt(times * value)
  }
  return line.of.size > 0 ? [line] : []
}

/** Forward and back, without fractions: every line that is left has a number no other line has. */
function solve(lines: readonly Line[]): Line[] {
  const solved = new Map<string, Line>()
  for (const given of lines) {
    let line = given
    for (const name of [...given.of.keys()]) {
      const other = solved.get(name)
      if (other !== undefined && line.of.has(name)) line = without(line, other, name)
    }
    const [own] = line.of.keys()
    if (own === undefined) continue
    for (const [name, other] of solved) {
      if (other.of.has(own)) solved.set(name, without(other, line, own))
    }
    solved.set(own, line)
  }
  return [...solved.values()]
}

/** A multiple of a line less a multiple of another, so that a number goes out. */
function without(line: Line, other: Line, name: string): Line {
  const [mine, its] = [line.of.get(name) ?? 0n, other.of.get(name) ?? 1n]
  const of = new Map<string, bigint>()
  for (const [one, times] of line.of) of.set(one, times * its)
  for (const [one, times] of other.of) of.set(one, (of.get(one) ?? 0n) - times * mine)
  for (const [one, times] of of) if (times === 0n) of.delete(one)
  return shortened({ of, sum: line.sum * its - other.sum * mine })
}

function shortened({ of, sum }: Line): Line {
  let by = sum < 0n ? -sum : sum
  for (const times of of.values()) by = common(by, times < 0n ? -times : times)
  if (by <= 1n) return { of, sum }
  return { of: new Map([...of].map(([name, times]) => [name, times / by])), sum: sum / by }
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? a : common(b, a % b)
}

type Bounds = Map<string, [low: number, high: number]>

function boundsOf({ signed }: Facts, lines: readonly Line[], unknown: readonly string[]): Bounds {
  const bounds: Bounds = new Map(
    unknown.map((name) => [name, [signed.has(name) ? -Infinity : 0, Infinity]]),
  )
  const plain = lines.map(({ of, sum }) => ({
    terms: [...of].map(([name, times]) => [name, Number(times)] as const),
    sum: Number(sum),
  }))
  for (let again = true, left = 60; again && left > 0; left -= 1) {
    again = false
    for (const { terms, sum } of plain) {
      for (const [name, times] of terms) {
        let [least, most] = [sum, sum]
        for (const [one, by] of terms) {
          if (one === name) continue
          const [low, high] = bounds.get(one) ?? [0, Infinity]
          least -= by > 0 ? by * high : by * low
          most -= by > 0 ? by * low : by * high
        }
        const [from, to] = times > 0 ? [least / times, most / times] : [most / times, least / times]
        const [low, high] = bounds.get(name) ?? [0, Infinity]
        const next: [number, number] = [
          Math.max(low, Math.ceil(from - 1e-9)),
          Math.min(high, Math.floor(to + 1e-9)),
        ]
        if (next[0] > low || next[1] < high) {
          bounds.set(name, next)
          again = true
        }
      }
    }
  }
  return bounds
}

/** Whether bounds give a number below five away, or that nobody of a few did something. */
function isLeak({ known, within }: Facts, name: string, low: number, high: number): boolean {
  if (low === 0 && high === 0) {
    const whole = within.get(name)
    const size = whole === undefined ? 0 : (known.get(whole) ?? 0)
    return size > 0 && size < 30
  }
  return high < 5 && low > -5
}

/** Small numbers that are simply printed. */
function printedSmall({ known, within }: Facts): Leak[] {
  return [...known].flatMap(([name, value]) => {
    if (value === null) return []
    const small = value > 0 && value < 5
    const whole = within.get(name)
    const size = whole === undefined ? 0 : (known.get(whole) ?? 0)
    const few = value === 0 && size > 0 && size < 30
    return small || few ? [{ name, low: value, high: value }] : []
  })
}
