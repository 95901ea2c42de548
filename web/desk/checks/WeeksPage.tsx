import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import { Cell, Heads } from '../talks/parts/Cell.tsx'
import { CheckHead } from './CheckHead.tsx'
import { useWeeks } from './check-queries.ts'

const numbers = ['ended', 'sampled', 'flagged', 'checked', 'false', 'unclear'] as const

/** 各周样本: how each was drawn, how anybody draws it again, and what was found. */
export function WeeksPage() {
  useLanguage()
  return (
    <section className="page talks checks">
      <CheckHead title="checks.tab.weeks" />
      <Loaded query={useWeeks()}>
        {({ items, checked, false: found }) => (
          <>
            <Rate checked={checked} found={found} />
            <section className="card">
              <h2>{t('checks.how.title')}</h2>
              <p>{t('checks.how.text')}</p>
              <pre className="command">{`kentan export-log DIR
kentan verify sample DIR --week ${items[0]?.period ?? '2026-W48'} --list FILE`}</pre>
              {items[0] && (
                <p className="faint">
                  {t('checks.seed', { period: items[0].period, size: items[0].headSize })}
                </p>
              )}
            </section>
            <section className="card">
              {items.length === 0 && <p>{t('checks.emptyWeeks')}</p>}
              {items.length > 0 && (
                <table className="plain cards">
                  <Heads
                    labels={['period', ...numbers].map((column) => `checks.column.${column}`)}
                  />
                  <tbody>
                    {items.map((week) => (
                      <tr key={week.period}>
                        <Cell label="checks.column.period">
                          <Period period={week.period} />
                        </Cell>
                        {numbers.map((name) => (
                          <Cell key={name} label={`checks.column.${name}`}>
                            <span className="digits">{String(week[name])}</span>
                          </Cell>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
          </>
        )}
      </Loaded>
    </section>
  )
}

/** The week; auditors take its list home from here, as `verify sample` reads it. */
function Period({ period }: { period: string }) {
  const { role } = useSession()
  const name = <span className="digits">{period}</span>
  if (role !== 'auditor') return name
  return (
    <a href={`/api/v1/samples/${period}`} download={`sample-${period}.json`}>
      {name}
    </a>
  )
}

/** 假办结率 with what it rests on; of fewer than 30 no rate is made. */
function Rate({ checked, found }: { checked: number; found: number }) {
  if (checked === 0) return null
  return (
    <section className="card">
      <h2>
        {t('checks.rate')}{' '}
        <span className="digits">
          {checked < 30 ? `${found}/${checked}` : `${((found / checked) * 100).toFixed(1)} %`}
        </span>
      </h2>
      <p className="faint">
        {t('checks.rateOf', { false: found, checked })}
        {checked < 30 && ` · ${t('checks.rateSmall')}`}
      </p>
    </section>
  )
}
