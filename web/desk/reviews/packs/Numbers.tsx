import { t } from '#messages/index.ts'
import { figuresInPack } from '#modules/reviews/domain/words.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import type { Frozen } from './pack-queries.ts'

type Figure = Frozen['figures'][number]
const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/** Each figure as it was frozen, with all it is made of. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const known = new Map<string, Figure>(figures.map((one) => [one.code, one]))
  const shown = figuresInPack.flatMap(([code, kind]) => {
    const figure = known.get(code)
    return figure === undefined ? [] : [{ code, kind, figure }]
  })
  if (shown.length === 0) return <p className="faint">{t('packs.noFigures')}</p>
  const columns = ['name', 'value', 'of', 'excluded', 'interval']
  return (
    <table className="plain cards">
      <Heads labels={columns.map((column) => `packs.figure.${column}`)} />
      <tbody>
        {shown.map(({ code, kind, figure }) => (
          <tr key={code}>
            <Cell label="packs.figure.name">{t(`packs.figure.${code}`)}</Cell>
            <Cell label="packs.figure.value">
              <span className="digits">{valueWords(figure, kind)}</span>
            </Cell>
            <Cell label="packs.figure.of">{kind === 'rate' && `${figure.n}/${figure.of}`}</Cell>
            <Cell label="packs.figure.excluded">{excludedOf(figure)}</Cell>
            <Cell label="packs.figure.interval">
              {figure.interval &&
                `${percent(figure.interval.low)}–${percent(figure.interval.high)}`}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was left out, each with its reason. */
function excludedOf({ excluded }: Figure): string | null {
  const left = excluded.filter(({ n }) => n > 0)
  const words = left.map(({ why, n }) => `${t(`figures.why.${why}`)} ${n}`)
  return words.length === 0 ? null : words.join(t('figures.listSign'))
}

function valueWords({ n, of }: Figure, kind: string): string {
  if (n === null) return '—'
  if (kind === 'gap') return (n / 10).toFixed(1)
  if (kind !== 'rate') return String(n)
  return of === null || of === 0 ? '—' : percent(n / of)
}

const counted = [
  ...(['submitted', 'dispatched', 'replied', 'solved'] as const),
  ...(['unsolved', 'unknown', 'closed'] as const),
]

/** What became of each month's appeals, and of all of them. */
export function ChainTable({ chain }: { chain: Frozen['chain'] }) {
  const sum = (name: (typeof counted)[number]) => chain.reduce((all, one) => all + one[name], 0)
  return (
    <table className="plain cards">
      <Heads labels={['month', ...counted].map((column) => `packs.chain.${column}`)} />
      <tbody>
        {chain.map((one) => (
          <tr key={one.month}>
            <Cell label="packs.chain.month">
              <span className="digits">{one.month}</span>
            </Cell>
            {counted.map((name) => (
              <Cell key={name} label={`packs.chain.${name}`}>
                <span className="digits">{one[name]}</span>
              </Cell>
            ))}
          </tr>
        ))}
        <tr>
          <Cell label="packs.chain.month">{t('packs.sum')}</Cell>
          {counted.map((name) => (
            <Cell key={name} label={`packs.chain.${name}`}>
              <b className="digits">{sum(name)}</b>
            </Cell>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
