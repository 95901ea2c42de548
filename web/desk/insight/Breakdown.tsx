import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { t } from '#messages/index.ts'
import { api, type FigureRows } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { type Dimension, type FigureSearch, present } from './filters.ts'
import { type FigureValue, find, madeOf, shownValue } from './value.ts'

type Props = {
  filter: FigureSearch
  by: Dimension
  dimensions: readonly Dimension[]
  onBy: (by: Dimension) => void
  onNarrow: (filter: FigureSearch) => void
}

const told = [
  ...(['submitted', 'closed', 'replied-on-time'] as const),
  ...(['resolved-by-department', 'resolved-by-enterprise', 'gap'] as const),
]

/** Why not the gap: it is made of two rates, which stand with their intervals. */
const isCount = ({ code, of }: FigureValue) => of === null && code !== 'gap'

/** The figures by region, office, environment, industry or channel: in order of name, never a league table. */
export function Breakdown({ filter, by, dimensions, onBy, onNarrow }: Props) {
  const { by: _, ...asked } = filter
  const rows = useQuery({
    queryKey: ['appeals', 'figures', 'by', by, asked],
    queryFn: () => api.insight.indicatorsBy({ dimension: by, ...asked }),
    retry: false,
  })
  return (
    <section aria-labelledby="figures-by">
      <h2 id="figures-by">{t('figures.by')}</h2>
      <p className="faint">{t('figures.byNote')}</p>
      <Segmented
        className="no-print"
        value={by}
        onChange={onBy}
        options={dimensions.map((one) => ({ value: one, label: t(`figures.filter.${one}`) }))}
      />
      <Loaded query={rows}>
        {(found) =>
          found.rows.length === 0 ? (
            <p className="faint padded">{t('figures.empty')}</p>
          ) : (
            <Rows found={found} onChoose={(key) => onNarrow(present({ ...filter, [by]: key }))} />
          )
        }
      </Loaded>
    </section>
  )
}

function Rows({ found, onChoose }: { found: FigureRows; onChoose: (key: string) => void }) {
  const nameOf = ({ key, name }: FigureRows['rows'][number]) =>
    ['environment', 'channel'].includes(found.dimension) ? t(`${found.dimension}.${key}`) : name
  return (
    <div className="figure-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`figures.filter.${found.dimension}`)}</th>
            {told.map((code) => (
              <th key={code} scope="col">
                {t(`indicator.${code}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button type="button" className="as-link" onClick={() => onChoose(row.key)}>
                  {nameOf(row)}
                </button>
                {!row.listed && <small className="faint"> {t('figures.small')}</small>}
              </th>
              {told.map((code) => {
                const value = find(row.values, code)
                return (
                  <td key={code} className="digits">
                    {value && (row.listed || isCount(value)) && shownValue(value)}
                    {value && <small className="faint"> {madeOf(value)}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
