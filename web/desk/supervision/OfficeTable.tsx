import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import type { Supervision } from '../api.ts'
import type { AppealSearch } from '../appeals/search.ts'
import { Light } from '../Light.tsx'

type Office = Supervision['offices'][number]

const counted = ['black', 'red', 'yellow', 'lifted', 'shelved', 'open'] as const
type Counted = (typeof counted)[number]

/** Where all is green there is nothing to read; such offices are counted below the table. */
const stirs = ({ black, red, yellow, lifted, shelved }: Office) =>
  black + red + yellow + lifted + shelved > 0

/** How each office stands, numbers first. */
export function OfficeTable({ offices }: Pick<Supervision, 'offices'>) {
  const shown = offices.filter(stirs)
  const quiet = offices.length - shown.length
  const sum = (of: Counted) => offices.reduce((all, office) => all + office[of], 0)
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
          <Row name={t('supervision.all')} numberOf={sum} office={{}} />
          {shown.map((office) => (
            <Row
              key={office.officeId ?? 'none'}
              name={office.officeName ?? t('role.coordinator')}
              numberOf={(of) => office[of]}
              office={office.officeId === null ? null : { office: office.officeId }}
            />
          ))}
        </tbody>
      </table>
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
  office: Pick<AppealSearch, 'office'> | null
}

function Row({ name, numberOf, office }: RowProps) {
  return (
    <tr>
      {counted.map((of) => {
        const n = numberOf(of)
        return (
          <td key={of} className={n > 0 ? `number number-${of}` : 'number faint'}>
            <Counting n={n} search={office && searches[of] && { ...office, ...searches[of] }} />
          </td>
        )
      })}
      <th scope="row">{name}</th>
    </tr>
  )
}
