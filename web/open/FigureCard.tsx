import { t } from '#messages/index.ts'
import { wilson } from '#modules/insight/domain/wilson.ts'
import { type Cell, cellOf, type Dictionary, type Row } from './open-data.ts'
import { nameOf, percent } from './period-words.ts'
import { ShareBar } from './ShareBar.tsx'

type Props = { code: string; row: Row; dictionary: Dictionary }

/** Below so many a rate is told with its interval. */
const few = 30

/** One figure: its value, of how many, what was left out and why, and its interval where it is of few. */
export function FigureCard({ code, row, dictionary }: Props) {
  const cell = cellOf(row, code)
  const entry = dictionary.indicators.find((one) => one.code === code)
  if (cell === undefined || entry === undefined) return null
  const language = t('open.language') === 'en' ? 'en' : 'zh'
  const reasons = entry.excluded.map(({ name }) => name[language]).join(t('open.listSign'))
  const isRate = entry.kind === 'rate'
  const shown = isRate && cell.n !== null && cell.of !== null && cell.of > 0
  return (
    <li className="figure">
      <span className="figure-name">{nameOf(entry)}</span>
      <b className="figure-value">
        <Value cell={cell} kind={entry.kind} />
      </b>
      {shown && <ShareBar share={(cell.n ?? 0) / (cell.of ?? 1)} interval={intervalOf(cell)} />}
      <small>
        {isRate && <Made cell={cell} />}
        {isRate && cell.excluded !== null && cell.excluded > 0 && (
          <> {t('open.excluded', { n: cell.excluded, why: reasons })}</>
        )}
        {isRate && cell.withheld.includes('excluded') && <> {t('open.excludedWithheld')}</>}
        {entry.kind === 'median' && cell.n !== null && t('open.medianOf', { of: cell.of ?? 0 })}
      </small>
      <small className="meaning">{entry.meaning[language]}</small>
    </li>
  )
}

export function intervalOf({ n, of }: Cell): { low: number; high: number } | null {
  return n === null || of === null || of === 0 || of >= few ? null : wilson(n, of)
}

type ValueProps = { cell: Cell; kind: Dictionary['indicators'][number]['kind'] }

/** The value of a figure, or that it is withheld, or that there was nothing to count. */
export function Value({ cell, kind }: ValueProps) {
  if (cell.withheld.includes('n') || cell.withheld.includes('of')) {
    return <span className="withheld">{t('open.withheld')}</span>
  }
  if (cell.n === null || (kind === 'rate' && cell.of === 0)) return <span>—</span>
  if (kind === 'rate' && cell.of !== null) return <>{percent(cell.n / cell.of)}</>
  if (kind === 'gap') return <>{t('open.points', { n: (cell.n / 10).toFixed(1) })}</>
  if (kind === 'median') return <>{t('open.days', { n: cell.n })}</>
  return <>{cell.n.toLocaleString()}</>
}

function Made({ cell }: { cell: Cell }) {
  const { n, of } = cell
  const part = (value: number | null) => (value === null ? t('open.withheldShort') : String(value))
  const interval = intervalOf(cell)
  return (
    <>
      {t('open.made', { n: part(n), of: part(of) })}
      {interval && (
        <> {t('open.interval', { low: percent(interval.low), high: percent(interval.high) })}</>
      )}
    </>
  )
}
