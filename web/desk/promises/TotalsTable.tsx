import { t } from '#messages/index.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'

const counted = ['due', 'keptInTime', 'keptLate', 'broken', 'open', 'withdrawn'] as const
type Five = Record<(typeof counted)[number], number>

/** How promises were kept, by source and together; the share with its denominator. */
export function TotalsTable({
  totals: { all, bySource },
}: {
  totals: { all: Five; bySource: readonly (Five & { source: string })[] }
}) {
  const rows = [
    ...bySource.map((one) => ({ ...one, name: t(`promises.source.${one.source}`) })),
    { ...all, source: 'all', name: t('packs.sum') },
  ]
  return (
    <>
      <table className="plain cards promise-totals">
        <Heads
          labels={['source', ...counted, 'rate'].map((column) => `promises.column.${column}`)}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.source}>
              <Cell label="promises.column.source">{row.name}</Cell>
              {counted.map((column) => (
                <Cell key={column} label={`promises.column.${column}`}>
                  <span className="digits">{row[column]}</span>
                </Cell>
              ))}
              <Cell label="promises.column.rate">{rateOf(row)}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{t('promises.rateNote')}</p>
    </>
  )
}

function rateOf({ due, open, keptInTime }: Five): string {
  const ended = due - open
  if (ended === 0) return ''
  return `${((keptInTime / ended) * 100).toFixed(1)}% (${keptInTime}/${ended})`
}
