import { useState } from 'react'
import { t } from '#messages/index.ts'
import { intervalOf, Value } from './FigureCard.tsx'
import {
  type Cell,
  cellOf,
  type Dictionary,
  openDataAt,
  type Row,
  type Table,
  type Tables,
} from './open-data.ts'
import { inOrder, nameOf, percent, periodWords, rowWords } from './period-words.ts'
import { ShareBar } from './ShareBar.tsx'

const dimensions = ['region', 'office', 'environment', 'industry', 'channel'] as const
const codes = [
  'submitted',
  'closed',
  'resolved-by-enterprise',
  'denied',
  'defaulted',
  'replied-on-time',
  'median-working-days',
]

type Props = { tables: Tables; dictionary: Dictionary }

/** By parts of the city, in the order of their names: nobody is ranked. */
export function Breakdown({ tables, dictionary }: Props) {
  const [dimension, setDimension] = useState<(typeof dimensions)[number]>('region')
  const found = inOrder(tables.tables.filter((one) => one.dimension === dimension))
  const [chosen, setChosen] = useState('')
  const table = found.find(({ period }) => period === chosen) ?? found[0]
  if (table === undefined) return null
  return (
    <section aria-labelledby="parts">
      <div className="chooser">
        <h2 id="parts">{t('open.parts')}</h2>
        <label>
          <span className="unseen">{t('open.period')}</span>
          <select value={table.period} onChange={(event) => setChosen(event.currentTarget.value)}>
            {found.map(({ period }) => (
              <option key={period} value={period}>
                {periodWords(period)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="choose">
        <legend className="unseen">{t('open.by')}</legend>
        {dimensions.map((one) => (
          <button
            key={one}
            type="button"
            className="plain"
            aria-pressed={one === dimension}
            onClick={() => setDimension(one)}
          >
            {t(`open.by.${one}`)}
          </button>
        ))}
      </fieldset>
      <p className="hint">{t('open.noRank')}</p>
      <PartTable table={table} dictionary={dictionary} />
      <p>
        <a
          className="way"
          href={openDataAt(`editions/${table.edition}/${table.dimension}-${table.period}.csv`)}
        >
          {t('open.csv')}
        </a>
      </p>
    </section>
  )
}

function PartTable({ table, dictionary }: { table: Table; dictionary: Dictionary }) {
  const entries = codes.flatMap(
    (code) => dictionary.indicators.find((one) => one.code === code) ?? [],
  )
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */
    <section className="scroll" tabIndex={0} aria-labelledby="parts">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`open.by.${table.dimension}`)}</th>
            {entries.map((entry) => (
              <th key={entry.code} scope="col">
                {nameOf(entry)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <PartRow key={row.key} table={table} row={row} entries={entries} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { table: Table; row: Row; entries: Dictionary['indicators'] }

function PartRow({ table, row, entries }: RowProps) {
  return (
    <tr>
      <th scope="row">{rowWords(table, row)}</th>
      {entries.map(({ code, kind }) => {
        const cell = cellOf(row, code)
        return (
          <td key={code}>
            {cell === undefined ? '—' : <Value cell={cell} kind={kind} />}
            {kind === 'rate' && cell !== undefined && <Detail cell={cell} />}
          </td>
        )
      })}
    </tr>
  )
}

function Detail({ cell }: { cell: Cell }) {
  const { n, of } = cell
  if (n === null || of === null || of === 0) return null
  const interval = intervalOf(cell)
  return (
    <>
      <small>
        {n}/{of}
        {interval && ` [${percent(interval.low)}–${percent(interval.high)}]`}
      </small>
      <ShareBar share={n / of} interval={interval} />
    </>
  )
}
