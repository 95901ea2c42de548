import loader, { type Highs, type Model } from 'highs'
import type { Programme, Solution, Solve } from './domain/twins.ts'

/** Opens HiGHS, which solves linear programmes. */
export async function openSolver(): Promise<Solve> {
  // Why `as`: its types speak of the package for \`require\`; what is imported is the function itself.
  const openHighs = loader as unknown as typeof loader.default
  const highs = await openHighs()
  return (programme) =>
    highs.withModel(modelOf(highs, programme), (model: Model) => solved(model, programme))
}

/** Beyond this a search for whole numbers is given up; the number counts as given away then. */
const mostNodes = 200

function solved(model: Model, { size, rows, whole }: Programme): Solution {
  model.options.set({ output_flag: false, mip_max_nodes: mostNodes })
  model.run()
  const { colValue, rowDual } = model.getSolution()
  const isBinding = (nth: number) => !whole && Math.abs(rowDual[nth] ?? 0) > hair
  const binding = new Set([...rows.keys()].filter(isBinding))
  return { values: colValue.slice(0, size), binding }
}
const hair = 1e-7

/** Every wanted number has a second one beside it, which is no larger and counts; it may be below nothing with it. */
function modelOf(highs: Highs, { size, signed, rows, wanted, most, whole }: Programme) {
  const numCols = size + wanted.length
  const [lower, upper] = [new Float64Array(numCols), new Float64Array(numCols)]
  upper.fill(highs.infinity, 0, size)
  upper.fill(most, size)
  for (const at of signed) lower[at] = -highs.infinity
  const negative = new Set(signed)
  for (const [nth, { at }] of wanted.entries()) {
    if (negative.has(at)) lower[size + nth] = -highs.infinity
  }
  const cost = new Float64Array(numCols).fill(1, size)
  const matrix = [
    ...rows.map(({ terms }) => terms),
    ...wanted.map(({ at, by }, nth) => [
      { at, by },
      { at: size + nth, by: -1 },
    ]),
  ]
  const sums = rows.map(({ sum }) => sum)
  const { continuous, integer } = highs.constants.variableType
  return {
    ...{ numCols, numRows: matrix.length, sense: highs.constants.objectiveSense.maximize },
    ...{ colCost: cost, colLower: lower, colUpper: upper },
    rowLower: [...sums, ...wanted.map(() => 0)],
    rowUpper: [...sums, ...wanted.map(() => highs.infinity)],
    matrix: sparse(matrix, numCols),
    integrality: Array.from({ length: numCols }, (_, at) =>
      whole && at < size ? integer : continuous,
    ),
  }
}

/** Rows of terms as HiGHS takes them: packed one after the other. */
function sparse(rows: readonly Programme['rows'][number]['terms'][], numCols: number) {
  const starts = [0]
  for (const terms of rows) starts.push((starts.at(-1) ?? 0) + terms.length)
  const all = rows.flat()
  return {
    ...{ format: 'csr' as const, numRows: rows.length, numCols, starts },
    ...{ indices: all.map(({ at }) => at), values: all.map(({ by }) => by) },
  }
}
