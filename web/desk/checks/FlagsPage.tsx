import { Link } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { More } from '../More.tsx'
import { Trouble } from '../Trouble.tsx'
import { Cell, Heads } from '../talks/parts/Cell.tsx'
import { CheckHead } from './CheckHead.tsx'
import { type Flag, useFlags } from './check-queries.ts'
import { signalWords } from './signal-words.ts'

const columns = ['number', 'office', 'why', 'flaggedOn'] as const

/** 疑似假办结: replies against which something speaks, each with what it is. */
export function FlagsPage() {
  useLanguage()
  const list = useFlags()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="page talks checks">
      <CheckHead title="checks.tab.flags" />
      <p className="faint">{t('flags.note')}</p>
      <Trouble query={list} />
      {list.data && items.length === 0 && (
        <section className="card">
          <p>{t('checks.emptyFlags')}</p>
        </section>
      )}
      {items.length > 0 && (
        <section className="card">
          <table className="plain cards">
            <Heads labels={columns.map((column) => `checks.column.${column}`)} />
            <tbody>
              {items.map((flag) => (
                <Row key={`${flag.appealId} ${flag.version}`} flag={flag} />
              ))}
            </tbody>
          </table>
          <More list={list} />
        </section>
      )}
    </section>
  )
}

function Row({ flag }: { flag: Flag }) {
  const { appealId, version, number, title, officeName, flaggedOn } = flag
  return (
    <tr>
      <Cell label="checks.column.number">
        <Link
          to="/checks/flags/$appealId/$version"
          params={{ appealId, version: String(version) }}
          className="digits"
        >
          {number}
        </Link>
        <small className="small">{title}</small>
      </Cell>
      <Cell label="checks.column.office">{officeName}</Cell>
      <Cell label="checks.column.why">
        <Why flag={flag} />
      </Cell>
      <Cell label="checks.column.flaggedOn">{dayWords(flaggedOn)}</Cell>
    </tr>
  )
}

export const Why = ({ flag: { signals } }: { flag: Pick<Flag, 'signals'> }) => (
  <ul className="why">
    {signals.map((one) => (
      <li key={one.kind}>{signalWords(one)}</li>
    ))}
  </ul>
)
