import { t } from '#messages/index.ts'
import { cellOf, type Table, type Tables } from './open-data.ts'
import { percent, periodWords } from './period-words.ts'

const most = 12
const wide = 24
const high = 60

/** Month by month: how many were submitted and closed, and what enterprises confirmed. */
export function Months({ tables: { tables } }: { tables: Tables }) {
  const months = tables
    .filter(({ dimension, period }) => dimension === 'city' && /^\d{4}-\d{2}$/.test(period))
    .toSorted((one, other) => one.period.localeCompare(other.period))
    .slice(-most)
  if (months.length < 2) return null
  return (
    <section aria-labelledby="months">
      <h2 id="months">{t('open.months')}</h2>
      <Columns months={months} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby="months">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('open.period')}</th>
              <th scope="col">{t('open.submitted')}</th>
              <th scope="col">{t('open.closed')}</th>
              <th scope="col">{t('open.confirmed')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.period}>
                <th scope="row">{periodWords(month.period)}</th>
                <td>{countIn(month, 'submitted')}</td>
                <td>{countIn(month, 'closed')}</td>
                <td>{rateIn(month, 'resolved-by-enterprise')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const valueIn = ({ rows }: Table, code: string) => rows[0] && cellOf(rows[0], code)

const countIn = (table: Table, code: string): string =>
  valueIn(table, code)?.n?.toLocaleString() ?? t('open.withheldShort')

export function rateIn(table: Table, code: string): string {
  const cell = valueIn(table, code)
  if (cell === undefined || cell.of === 0) return '—'
  if (cell.n === null || cell.of === null) return t('open.withheldShort')
  return `${percent(cell.n / cell.of)}（${cell.n}/${cell.of}）`
}

/** Two columns a month; the table below says the same in numbers. */
function Columns({ months }: { months: readonly Table[] }) {
  const values = months.map((month) => [
    valueIn(month, 'submitted')?.n ?? 0,
    valueIn(month, 'closed')?.n ?? 0,
  ])
  const top = Math.max(1, ...values.flat())
  return (
    <figure className="columns">
      <svg
        viewBox={`0 0 ${wide * months.length} ${high}`}
        role="img"
        aria-label={t('open.monthsPicture')}
      >
        {months.map(({ period }, nth) => (
          <g key={period}>
            {(values[nth] ?? []).map((value, which) => (
              <rect
                key={which === 0 ? 'submitted' : 'closed'}
                className={which === 0 ? 'submitted' : 'closed'}
                x={nth * wide + 3 + which * 9}
                y={high - (high * value) / top}
                width="8"
                height={(high * value) / top}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <span className="key submitted" /> {t('open.submitted')} <span className="key closed" />{' '}
        {t('open.closed')}
      </figcaption>
    </figure>
  )
}
