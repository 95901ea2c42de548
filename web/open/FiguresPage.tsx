import { useState } from 'react'
import { t } from '#messages/index.ts'
import { momentWords } from '#web/ui/days.ts'
import { Breakdown } from './Breakdown.tsx'
import { FigureCard } from './FigureCard.tsx'
import { HowToCheck } from './HowToCheck.tsx'
import { Months } from './Months.tsx'
import type { Dictionary, Heads, Row, Tables } from './open-data.ts'
import { inOrder, periodWords } from './period-words.ts'

type Props = { tables: Tables; dictionary: Dictionary; heads: Heads }

/** What stands beside 办结率 always (A14), and the rates kept apart. */
const beside = [
  'resolved-by-enterprise',
  'resolved-by-department',
  'gap',
  'denied',
  'reopened',
  'defaulted',
  'not-reached',
  'median-working-days',
  'bad-ratings-called-back',
]
const onTime = [
  'dispatched-on-time',
  'responded-on-time',
  'replied-on-time',
  'replied-on-time-as-promised',
]
const said = [
  'satisfied',
  'followed-up',
  'bad-ratings-rectified-on-time',
  'redone',
  'relapsed',
  'false-closings',
]
const ends = [
  'ended-resolved',
  'ended-unconfirmed',
  'ended-unresolved',
  'ended-defaulted',
  'ended-withdrawn',
  'ended-referred',
]
const more = [
  'enterprises',
  'first-timers',
  'small-and-micro',
  'promises-kept-on-time',
  'promises-broken',
  'sessions-held',
  'measures-done',
  'reforms-proposed',
  'reforms-recommended',
  'reforms-enacted',
  'reforms-implemented',
]

/** How appeals fare: every figure with what it is made of, and what is withheld said so. */
export function FiguresPage({ tables, dictionary, heads }: Props) {
  if (tables.newest === null) return <Nothing />
  const { asOf, number, publishedAt } = tables.newest
  return (
    <>
      <p className="lead">{t('open.lead')}</p>
      <p className="hint">
        {t('open.asOf', { asOf: momentWords(asOf), at: momentWords(publishedAt), n: number })}
      </p>
      <Corrections tables={tables} />
      <City tables={tables} dictionary={dictionary} />
      <Months tables={tables} />
      <Breakdown tables={tables} dictionary={dictionary} />
      <Withheld dictionary={dictionary} />
      <HowToCheck heads={heads} />
      <p>
        <a className="button quiet" href="/open/data">
          {t('open.data.link')}
        </a>
      </p>
    </>
  )
}

function Nothing() {
  return (
    <div className="panel empty">
      <p>
        <b>{t('open.nothing')}</b>
      </p>
      <p>{t('open.nothingText')}</p>
      <p>
        <a href="/open/data">{t('open.data.link')}</a>
      </p>
    </div>
  )
}

function Corrections({ tables: { corrections } }: { tables: Tables }) {
  if (corrections.length === 0) return null
  return (
    <details className="panel note">
      <summary>
        <b>{t('open.corrections', { n: corrections.length })}</b>
      </summary>
      <ul>
        {corrections.map(({ number, period, reason }) => (
          <li key={number}>
            {t('open.correction', { n: number, period: periodWords(period), reason })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The city's figures of one period; the newest month unless another is chosen. */
function City({ tables, dictionary }: Omit<Props, 'heads'>) {
  const city = inOrder(tables.tables.filter(({ dimension }) => dimension === 'city'))
  const [chosen, setChosen] = useState(city[0]?.period ?? '')
  const table = city.find(({ period }) => period === chosen)
  const row = table?.rows[0]
  if (row === undefined) return null
  const group = (title: string, codes: readonly string[]) => (
    <Group key={title} title={title} codes={codes} row={row} dictionary={dictionary} />
  )
  return (
    <section aria-label={t('open.city')}>
      <div className="chooser">
        <h2>{t('open.city')}</h2>
        <label>
          <span className="unseen">{t('open.period')}</span>
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            {city.map(({ period }) => (
              <option key={period} value={period}>
                {periodWords(period)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {group('open.group.closed', ['submitted', 'closed', ...beside])}
      {group('open.group.ends', ends)}
      {group('open.group.onTime', onTime)}
      {group('open.group.said', said)}
      {group('open.group.more', more)}
    </section>
  )
}

type GroupProps = { title: string; codes: readonly string[]; row: Row; dictionary: Dictionary }

function Group({ title, codes, row, dictionary }: GroupProps) {
  if (!row.cells.some(({ code }) => codes.includes(code))) return null
  return (
    <>
      <h3>{t(title)}</h3>
      <ul className="figures">
        {codes.map((code) => (
          <FigureCard key={code} code={code} row={row} dictionary={dictionary} />
        ))}
      </ul>
    </>
  )
}

function Withheld({ dictionary }: { dictionary: Dictionary }) {
  return (
    <section className="panel">
      <h2>{t('open.withheld.title')}</h2>
      <p>{dictionary.suppression[t('open.language') === 'en' ? 'en' : 'zh']}</p>
    </section>
  )
}
