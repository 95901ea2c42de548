import { t } from '#messages/index.ts'
import { type FigureValue, leftOut, madeOf, percent, shownValue } from './value.ts'

type Props = { name: string; parts: FigureValue[]; onOpen: (code: FigureValue['code']) => void }

/** One rate with its definition; never a percentage without what it is made of, and what was left out. */
export function RateCard({ name, parts, onOpen }: Props) {
  return (
    <section className={`rate rate-${name}`} aria-labelledby={`rate-${name}`}>
      <h2 id={`rate-${name}`}>{t(`rate.${name}`)}</h2>
      <p className="faint">{t(`rate.${name}.what`)}</p>
      {parts.map((value) => (
        <div className="rate-part" key={value.code}>
          <p>
            {parts.length > 1 && <span>{t(`indicator.${value.code}`)} </span>}
            <button
              type="button"
              className="digits rate-number as-link"
              onClick={() => onOpen(value.code)}
            >
              {shownValue(value)}
            </button>{' '}
            <span className="digits">{madeOf(value)}</span>
          </p>
          <meter
            min={0}
            max={100}
            value={percent(value) ?? 0}
            aria-label={t(`indicator.${value.code}`)}
          />
          {leftOut(value) !== '' && (
            <p className="faint">{t('figures.excluded', { list: leftOut(value) })}</p>
          )}
        </div>
      ))}
    </section>
  )
}
