import { t } from '#messages/index.ts'

type Rate = { numerator: number; denominator: number }

/** A rate in per cent with one decimal; null when there is nothing to divide by. */
export function percent({ numerator, denominator }: Rate): number | null {
  return denominator === 0 ? null : Math.round((numerator / denominator) * 1000) / 10
}

type Props = { name: string; parts: Rate[] }

/** One rate with its definition; never a percentage without its numerator and denominator. */
export function RateCard({ name, parts }: Props) {
  return (
    <section className={`rate rate-${name}`} aria-labelledby={`rate-${name}`}>
      <h2 id={`rate-${name}`}>{t(`rate.${name}`)}</h2>
      <p className="faint">{t(`rate.${name}.what`)}</p>
      {parts.map((rate, at) => (
        <Part
          key={at === 0 ? 'first' : 'second'}
          rate={rate}
          label={partOf(name, at, parts.length)}
        />
      ))}
    </section>
  )
}

const partOf = (name: string, at: number, all: number) =>
  all > 1 ? t(`rate.${name}.${at === 0 ? 'first' : 'second'}`) : null

function Part({ rate, label }: { rate: Rate; label: string | null }) {
  const share = percent(rate)
  return (
    <div className="rate-part">
      <p>
        {label && <span>{label} </span>}
        <strong className="digits rate-number">{share === null ? '—' : `${share}%`}</strong>{' '}
        <span className="digits">
          {t('rate.of', { numerator: rate.numerator, denominator: rate.denominator })}
        </span>
      </p>
      <meter min={0} max={100} value={share ?? 0} aria-label={label ?? t('rate.meter')} />
    </div>
  )
}
