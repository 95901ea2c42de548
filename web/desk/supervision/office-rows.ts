import type { Supervision } from '../api.ts'

export const counted = ['black', 'red', 'yellow', 'lifted', 'shelved', 'open'] as const
export type Counted = (typeof counted)[number]
type Party = Supervision['owing'][number]['party']

export type OfficeRow = Record<Counted, number> & {
  /** Null for the coordinating office, the callers and the enterprises. */
  officeId: string | null
  officeName: string | null
  party: Party
}

const nothing = { black: 0, red: 0, yellow: 0, lifted: 0, shelved: 0, open: 0 }

/** A row for each office and party: the lights of the dates it owes, and what lies with it. */
export function officeRows({ offices, owing }: Supervision): OfficeRow[] {
  const rows = new Map<string, OfficeRow>()
  const add = (who: Pick<OfficeRow, 'officeId' | 'officeName' | 'party'>, counts: object) => {
    const key = who.officeId ?? who.party
    rows.set(key, { ...nothing, ...who, ...rows.get(key), ...counts })
  }
  for (const { officeId, officeName, open, lifted, shelved } of offices) {
    const party = officeId === null ? 'coordinator' : 'office'
    add({ officeId, officeName, party }, { open, lifted, shelved })
  }
  for (const { black, red, yellow, ...who } of owing) add(who, { black, red, yellow })
  return [...rows.values()].sort(
    (a, b) => b.black - a.black || b.red - a.red || b.yellow - a.yellow || b.open - a.open,
  )
}

/** All appeals of the city, each once. */
export const inAll = ({ offices }: Supervision, of: Counted): number =>
  offices.reduce((all, office) => all + office[of], 0)

/** Where nothing is near, late, lifted or shelved there is nothing to read; such rows are counted below the table. */
export const stirs = ({ black, red, yellow, lifted, shelved }: OfficeRow): boolean =>
  black + red + yellow + lifted + shelved > 0
