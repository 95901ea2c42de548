/**
 * Counts again what was published and kept as it stood: editions of open data, reports of quarters, and the packs
 * of half-yearly and yearly reviews. Each is counted from the events until its own moment, of its own months.
 */
import type { Notice } from '../calendar.ts'
import { type Published, placeDiffers } from '../indicators/compare.ts'
import { type Months, type Places, recountAll } from '../indicators/recount.ts'
import type { Lines } from '../lines.ts'
import { type Edition, monthsOf, type Table, tableDiffers } from './editions.ts'

/** What a report or a pack keeps of some months: of the whole city, and of single months. */
export type KeptPage = Months & {
  name: string
  asOf: string
  parts: { place: string; values: Published[] }[]
}
export type Kept = { editions: Edition[]; pages: KeptPage[] }

/** Where what was published and its recount differ. */
export async function keptDiffers(
  lines: Lines,
  { notices, editions, pages }: Kept & { notices: readonly Notice[] },
): Promise<string[]> {
  const asked = [...editions.flatMap(tablesOf), ...pages.map(pageOf)]
  const stretches = [...new Map(asked.map((one) => [nameOf(one), one])).values()]
  const counted = await recountAll(
    lines,
    stretches.map(({ asOf, months }) => ({ asOf, months, notices })),
  )
  // Why faults are not told: each is one of an appeal, and told by the recount of all there is now.
  const places = new Map(stretches.map((one, nth) => [nameOf(one), counted[nth]?.places ?? {}]))
  return asked.flatMap((one) => one.differs(places.get(nameOf(one)) ?? {}))
}

type Asked = { asOf: string; months: Months; differs: (places: Places) => string[] }

const nameOf = ({ asOf, months: { from, to } }: Asked): string => [asOf, from, to].join(' ')

const tablesOf = ({ number, asOf, tables }: Edition): Asked[] =>
  tables.map((table: Table) => {
    const name = `editions.${number}.${table.dimension}.${table.period}`
    const differs = (places: Places) => tableDiffers(name, table, places)
    return { asOf, months: monthsOf(table.period), differs }
  })

const pageOf = ({ name, asOf, from, to, parts }: KeptPage): Asked => ({
  asOf,
  months: { from, to },
  differs: (places) => [
    ...parts.flatMap(({ place, values }) =>
      placeDiffers(`${name}.${place}`, values, places[place]),
    ),
    ...monthsMissing(parts, places).map(
      (place) => `indicators.${name}.${place}: published nowhere`,
    ),
  ],
})

/** Months in which something came, where others are told and they are not. */
function monthsMissing(parts: KeptPage['parts'], places: Places): string[] {
  const told = parts.map(({ place }) => place).filter((place) => place.startsWith('month='))
  if (told.length === 0) return []
  return Object.keys(places).filter(
    (place) =>
      place.startsWith('month=') && places[place]?.['stage.submitted'] && !told.includes(place),
  )
}
