import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import {
  changeOf,
  countWords,
  excludedWords,
  figureIn,
  gapOf,
  intervalWords,
  percentOf,
  threeRates,
} from '../figures.ts'

const counts = ['submitted', 'closed', 'open', 'denied', 'promises-kept-on-time'] as const

/** The three rates and the gap, each with its definition; under them what is counted. */
export function Numbers({ now, before }: Pick<Briefing, 'now' | 'before'>) {
  const gap = gapOf(now.values)
  return (
    <>
      <div className="screen-rates">
        {threeRates.map((code) => {
          const figure = figureIn(now.values, code)
          const percent = percentOf(figure)
          const left = excludedWords(figure)
          return (
            <section key={code} className="screen-rate">
              <h2>{t(`brief.rate.${code}`)}</h2>
              <p className="screen-number">{percent === null ? '—' : `${percent}%`}</p>
              <p>
                {countWords(figure)}
                {left !== '' && ` · ${left}`}
                {' · '}
                {intervalWords(figure) ?? changeOf(code, now.values, before.values)}
              </p>
              <p className="screen-what">{t(`brief.what.${code}`)}</p>
            </section>
          )
        })}
        <section className="screen-rate screen-gap">
          <h2>{t('brief.gap')}</h2>
          <p className="screen-number">{gap === null ? '—' : gap}</p>
          <p>{changeOf('gap', now.values, before.values)}</p>
          <p className="screen-what">{t('brief.what.gap')}</p>
        </section>
      </div>
      <dl className="screen-counts">
        {counts.map((code) => (
          <div key={code}>
            <dt>{t(`brief.fact.${code}`)}</dt>
            <dd>{countWords(figureIn(now.values, code))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
