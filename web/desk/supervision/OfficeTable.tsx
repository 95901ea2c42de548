import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import type { Supervision } from '../api.ts'
import type { AppealSearch } from '../appeals/search.ts'
import { Light } from '../Light.tsx'
import { type Counted, counted, inAll, type OfficeRow, officeRows, stirs } from './office-rows.ts'

/** How each office stands, numbers first. */
export function OfficeTable({ supervision }: { supervision: Supervision }) {
  const rows = officeRows(supervision)
  const shown = rows.filter(stirs)
  const quiet = rows.length - shown.length
  return (
    <section className="card">
      <h2>{t('supervision.offices')}</h2>
      <table className="plain numbers">
        <thead>
          <tr>
            {counted.map((of) => (
              <th key={of} scope="col">
                <CountName of={of} />
              </th>
            ))}
            <th scope="col">{t('supervision.office')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={t('supervision.all')}
            numberOf={(of) => inAll(supervision, of)}
            searchOf={(of) => searches[of]}
          />
          {shown.map((row) => (
            <Row
              key={row.officeId ?? row.party}
              name={row.officeName ?? t(`role.${row.party}`)}
              numberOf={(of) => row[of]}
              searchOf={(of) => searchAt(row, of)}
            />
          ))}
        </tbody>
      </table>
      <p className="faint">{t('supervision.whose')}</p>
      {quiet > 0 && <p className="faint">{t('supervision.quiet', { n: quiet })}</p>}
    </section>
  )
}

function CountName({ of }: { of: Counted }) {
  if (of === 'black' || of === 'red' || of === 'yellow') return <Light light={of} />
  return t(`supervision.count.${of}`)
}

/** What of the list each number counts; lifted ones have no filter of their own. */
const searches: Record<Counted, AppealSearch | null> = {
  black: { light: 'black' },
  red: { light: 'red' },
  yellow: { light: 'yellow' },
  lifted: null,
  shelved: { status: 'shelved' },
  open: {},
}

/** The same at one office: by the dates it owes, or by what lies with it; others have no filter. */
function searchAt({ officeId }: OfficeRow, of: Counted): AppealSearch | null {
  const search = searches[of]
  if (officeId === null || search === null) return null
  return search.light ? { ...search, owing: officeId } : { ...search, office: officeId }
}

/** A number that leads to what it counts. */
function Counting({ n, search }: { n: number; search: AppealSearch | null }) {
  if (n === 0 || search === null) return n
  return (
    <Link to="/inbox" search={search}>
      {n}
    </Link>
  )
}

type RowProps = {
  name: string
  numberOf: (of: Counted) => number
  /** How the list is filtered by it; null where no filter finds it. */
  searchOf: (of: Counted) => AppealSearch | null
}

function Row({ name, numberOf, searchOf }: RowProps) {
  return (
    <tr>
      {counted.map((of) => {
        const n = numberOf(of)
        return (
          <td key={of} className={n > 0 ? `number number-${of}` : 'number faint'}>
            <Counting n={n} search={searchOf(of)} />
          </td>
        )
      })}
      <th scope="row">{name}</th>
    </tr>
  )
}
