import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import {
  type Code,
  changeOf,
  countWords,
  excludedWords,
  figureIn,
  gapOf,
  intervalWords,
  percentOf,
  threeRates,
} from '../figures.ts'

type Props = Pick<Briefing, 'now' | 'before'>

/** The three rates apart and the gap between the last two, each with all it is made of. */
export function Rates({ now, before }: Props) {
  const gap = gapOf(now.values)
  return (
    <div className="big-rates">
      {threeRates.map((code) => (
        <Rate key={code} code={code} now={now} before={before} />
      ))}
      <section className="big-rate big-gap" aria-labelledby="rate-gap">
        <h2 id="rate-gap">{t('brief.gap')}</h2>
        <p className="big-number digits">{gap === null ? '—' : t('brief.points', { n: gap })}</p>
        <p>{t('brief.what.gap')}</p>
        <p className="faint">{changeOf('gap', now.values, before.values)}</p>
      </section>
    </div>
  )
}

function Rate({ code, now, before }: Props & { code: Code }) {
  const figure = figureIn(now.values, code)
  const percent = percentOf(figure)
  return (
    <section className="big-rate" aria-labelledby={`rate-${code}`}>
      <h2 id={`rate-${code}`}>{t(`brief.rate.${code}`)}</h2>
      <p className="big-number digits">
        <Link to="/figures" search={{ from: now.from, to: now.to }}>
          {percent === null ? '—' : `${percent}%`}
        </Link>
      </p>
      <p className="digits">{percent === null ? t('brief.nothing') : countWords(figure)}</p>
      {excludedWords(figure) !== '' && <p>{excludedWords(figure)}</p>}
      <p className="faint">{t(`brief.what.${code}`)}</p>
      <p className="faint">{intervalWords(figure) ?? changeOf(code, now.values, before.values)}</p>
    </section>
  )
}
