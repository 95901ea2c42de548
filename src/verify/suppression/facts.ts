import type { Edition, Printed, Table } from './edition.ts'

/** Everything the files say: numbers by name, null where one is withheld, and sums that come to nothing. */
export type Facts = {
  known: Map<string, number | null>
  sums: { name: string; times: number }[][]
  /** Differences between publications, which may be negative. */
  signed: Set<string>
  /** Of what a number is a part. */
  within: Map<string, string>
}

type Where = { edition: Edition; table: Table }

const nameOf = ({ edition, table }: Where, key: string, code: string, part: string) =>
  `#${edition.number} ${table.dimension} ${table.period} ${key} ${code} ${part}`

/** Collects what an attacker knows who has read all published files. */
export function gatherFacts(editions: readonly Edition[]): Facts {
  const facts: Facts = { known: new Map(), sums: [], signed: new Set(), within: new Map() }
  for (const edition of editions)
    for (const table of edition.tables) readTable(facts, { edition, table })
  for (const edition of editions) {
    for (const table of edition.tables) {
      addUpToCity(facts, { edition, table })
      addUpFrom(facts, { edition, table }, editions)
      compareWithReplaced(facts, { edition, table }, editions)
    }
  }
  return facts
}

function readTable(facts: Facts, where: Where): void {
  for (const row of where.table.rows) {
    for (const cell of row.cells.filter(({ code }) => tells(where.edition, code))) {
      const name = (part: string) => nameOf(where, row.key, cell.code, part)
      for (const [part, value] of numbersOf(cell)) facts.known.set(name(part), value)
      if (!isRate(cell)) continue
      facts.known.set(name('rest'), null)
      for (const part of ['n', 'rest']) facts.within.set(name(part), name('of'))
      facts.sums.push([
        { name: name('n'), times: 1 },
        { name: name('rest'), times: 1 },
        { name: name('of'), times: -1 },
      ])
    }
    for (const { parts, total } of where.table.identities) {
      const terms = (names: [string, string][], times: number) =>
        names.map(([code, part]) => ({ name: nameOf(where, row.key, code, part), times }))
      facts.sums.push([...terms(parts, 1), ...terms(total, -1)])
    }
    for (const { code } of row.cells.filter((cell) => cell.code.startsWith('ended-'))) {
      facts.within.set(nameOf(where, row.key, code, 'n'), nameOf(where, row.key, 'closed', 'n'))
    }
  }
}

const tells = ({ ofCity }: Edition, code: string) => code !== 'gap' && !ofCity.includes(code)

/** What a printed figure says; a median only of how many it is. */
function numbersOf(cell: Printed): [string, number | null][] {
  const there = (part: string, value: number | null) =>
    value !== null || cell.withheld.includes(part)
  const all: [string, number | null][] = [
    ['n', cell.n],
    ['of', cell.of],
    ['excluded', cell.excluded],
  ]
  const read = cell.code.includes('median') ? all.filter(([part]) => part !== 'n') : all
  return read.filter(([part, value]) => there(part, value))
}

const isRate = (cell: Printed) =>
  !cell.code.includes('median') && (cell.of !== null || cell.withheld.includes('of'))

function addUpToCity(facts: Facts, where: Where): void {
  const { edition, table } = where
  if (table.dimension === 'city') return
  const city = edition.tables.find(
    ({ dimension, period }) => dimension === 'city' && period === table.period,
  )
  if (city === undefined) return
  for (const [code, part] of partsIn(facts, where, edition.adds)) {
    const total = nameOf({ edition, table: city }, city.rows[0]?.key ?? '', code, part)
    if (table.apart.includes(`/${code}/${part}`) || !facts.known.has(total)) continue
    const terms = table.rows.flatMap(({ key }) => there(facts, nameOf(where, key, code, part)))
    facts.sums.push([...terms, { name: total, times: -1 }])
  }
}

function addUpFrom(facts: Facts, where: Where, editions: readonly Edition[]): void {
  const { edition, table } = where
  const parts = table.sumOf.flatMap((one) =>
    find(editions, one.edition, table.dimension, one.period),
  )
  if (parts.length === 0 || parts.length < table.sumOf.length) return
  for (const { key } of table.rows) {
    for (const [code, part] of partsIn(facts, where, edition.adds)) {
      const name = nameOf(where, key, code, part)
      if (!facts.known.has(name)) continue
      const terms = parts.flatMap((one) => there(facts, nameOf(one, key, code, part)))
      const since = table.changed.includes(`${key}/${code}/${part}`)
        ? slack(facts, `${name} since`)
        : []
      facts.sums.push([...terms, ...since, { name, times: -1 }])
    }
  }
}

function compareWithReplaced(facts: Facts, where: Where, editions: readonly Edition[]): void {
  const { table, edition } = where
  if (table.replaces === null) return
  const [old] = find(editions, table.replaces, table.dimension, table.period)
  if (old === undefined) return
  for (const { key } of table.rows) {
    for (const [code, part] of partsIn(facts, where, edition.adds)) {
      const [name, before] = [nameOf(where, key, code, part), nameOf(old, key, code, part)]
      if (!facts.known.has(name) || !facts.known.has(before)) continue
      const difference = slack(facts, `${name} corrected by`)
      facts.sums.push([{ name: before, times: 1 }, ...difference, { name, times: -1 }])
    }
  }
}

function slack(facts: Facts, name: string) {
  facts.known.set(name, null)
  facts.signed.add(name)
  return [{ name, times: 1 }]
}

const there = (facts: Facts, name: string) => (facts.known.has(name) ? [{ name, times: 1 }] : [])

/** The codes and parts that any row of a table has and that add up. */
function partsIn(facts: Facts, where: Where, adds: readonly string[]): [string, string][] {
  const found = new Map<string, [string, string]>()
  for (const { key, cells } of where.table.rows) {
    for (const cell of cells.filter(({ code }) => adds.includes(code))) {
      const parts = [...numbersOf(cell).map(([part]) => part), 'rest']
      for (const part of parts) {
        if (!facts.known.has(nameOf(where, key, cell.code, part))) continue
        found.set(`${cell.code} ${part}`, [cell.code, part])
      }
    }
  }
  return [...found.values()]
}

function find(
  editions: readonly Edition[],
  number: number,
  dimension: string,
  period: string,
): Where[] {
  const edition = editions.find((one) => one.number === number)
  const table = edition?.tables.find((one) => one.dimension === dimension && one.period === period)
  return edition && table ? [{ edition, table }] : []
}
