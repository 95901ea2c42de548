import { type Cell, type Equation, isSmall, leastShown } from './cells.ts'
import { isLearnt, type Ranges, rangesOf, rowsOf } from './knowledge.ts'
import { findTwins, type Leak, type Solve } from './twins.ts'

type Web = {
  cells: ReadonlyMap<string, Cell>
  around: ReadonlyMap<string, readonly Equation[]>
  withheld: Set<string>
}

/**
 * Which of a publication's numbers are withheld: the small ones, and, cheapest first, as many others as
 * it takes that no small one can be worked out from all that is and was published. Where even that does not
 * help, nothing is published yet: late judgements often make a number large enough.
 */
export function withhold(
  all: readonly Cell[],
  equations: readonly Equation[],
  solve: Solve,
): { withheld: ReadonlySet<string> } | { givenAway: number } {
  const web: Web = {
    cells: new Map(all.map((cell) => [cell.id, cell])),
    around: equationsBy(equations),
    withheld: new Set(smallOnes(all)),
  }
  const safe = new Set<string>()
  for (;;) {
    const rows = rowsOf(web.cells, equations, web.withheld)
    const ranges = rangesOf(web.cells, rows, web.withheld)
    if (cover(web, plainLeaks(web, ranges))) continue
    const leaks = findTwins({ cells: web.cells, rows, ranges, safe }, solve)
    if (leaks.length === 0) return { withheld: web.withheld }
    // Why the nearest: what gives a number away may all have been published before.
    if (!cover(web, leaks) && !leaks.some(({ id }) => coverFrom(web, id))) {
      return { givenAway: leaks.length }
    }
  }
}

/** What can be learnt from one equation after the other, without reckoning with several at once. */
function plainLeaks(web: Web, ranges: Ranges): Leak[] {
  return [...ranges].flatMap(([id, range]) => {
    const cell = web.cells.get(id)
    if (cell === undefined || !isLearnt(cell, range)) return []
    return [{ id, by: (web.around.get(id) ?? []).filter((one) => isTight(web, one, id, ranges)) }]
  })
}

/** Withholds one more number in what gives each of them away; false when there is none left there. */
function cover(web: Web, leaks: readonly Leak[]): boolean {
  const touched = new Set<Equation>()
  for (const { by } of leaks) {
    if (by.some((one) => touched.has(one))) continue
    const chosen = cheapest(by.flatMap((one) => openIn(web, one)))
    if (chosen === undefined) continue
    web.withheld.add(chosen.id)
    for (const equation of web.around.get(chosen.id) ?? []) touched.add(equation)
  }
  return touched.size > 0
}

/** Whether the others of an equation leave a number less room than it must be left. */
function isTight({ cells }: Web, equation: Equation, wanted: string, ranges: Ranges): boolean {
  const own = equation.find(({ id }) => id === wanted)?.by ?? 1
  let [least, most] = [0, 0]
  for (const { id, by } of equation) {
    if (id === wanted) continue
    const value = cells.get(id)?.value ?? 0
    const { low, high } = ranges.get(id) ?? { low: value, high: value }
    const [one, other] = [(-by / own) * low, (-by / own) * high]
    least += Math.min(one, other)
    most += Math.max(one, other)
  }
  const floor = cells.get(wanted)?.change ? least : Math.max(0, least)
  return floor === most || (most < leastShown && floor > -leastShown)
}

/** Withholds the nearest number that is tied to a leak by way of others, the city's own ones last. */
function coverFrom(web: Web, id: string): boolean {
  const isPart = (web.cells.get(id)?.cost ?? 0) < cityCost
  const chosen = nearest(web, id, isPart) ?? nearest(web, id, false)
  if (chosen === undefined) return false
  web.withheld.add(chosen.id)
  return true
}

function nearest(web: Web, start: string, onlyParts: boolean): Cell | undefined {
  const seen = new Set([start])
  for (let ring = [start]; ring.length > 0; ) {
    const equations = ring.flatMap((id) => web.around.get(id) ?? [])
    const found = equations.flatMap((one) => openIn(web, one))
    const chosen = cheapest(onlyParts ? found.filter(({ cost }) => cost < cityCost) : found)
    if (chosen !== undefined) return chosen
    const next = equations.flatMap((equation) => equation.map(({ id }) => id))
    ring = [...new Set(next)].filter((id) => web.withheld.has(id) && !seen.has(id))
    for (const id of ring) seen.add(id)
  }
  return undefined
}

/** What the city's own numbers cost at least. */
export const cityCost = 1_000

/** The numbers of an equation that can still be withheld. */
const openIn = ({ cells, withheld }: Web, equation: Equation): Cell[] =>
  equation.flatMap(({ id }) => {
    const cell = cells.get(id)
    return cell?.printed && cell.fate === null && !withheld.has(id) ? [cell] : []
  })

/** A number that is nothing hides nothing: it comes last. */
const rank = ({ value, cost }: Cell) => cost + (value === 0 ? 1e9 : 0)

const cheapest = (cells: readonly Cell[]): Cell | undefined =>
  cells.toSorted((one, other) => rank(one) - rank(other))[0]

/** The small numbers, what was withheld before, and what is never printed. */
export function* smallOnes(all: readonly Cell[]): Generator<string> {
  for (const cell of all) {
    const open = cell.printed && (cell.fate === 'shown' || (cell.fate === null && !isSmall(cell)))
    if (!open) yield cell.id
  }
}

function equationsBy(equations: readonly Equation[]): Map<string, Equation[]> {
  const by = new Map<string, Equation[]>()
  for (const equation of equations) {
    for (const { id } of equation) {
      const known = by.get(id)
      if (known === undefined) by.set(id, [equation])
      else known.push(equation)
    }
  }
  return by
}
