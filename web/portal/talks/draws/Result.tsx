import { t } from '#messages/index.ts'
import type { Draw } from '../queries.ts'
import { markWords } from './mark-words.ts'

const names = {
  'small-micro': 'draw.smallMicro',
  'never-invited': 'draw.neverInvited',
  dissatisfied: 'draw.dissatisfied',
} as const

type Props = { draw: Draw; roster: readonly string[] }

/** Who was drawn, in order, and whether the roster is as mixed as it must be. */
export function Result({ draw, roster }: Props) {
  return (
    <section className="panel">
      <h2>{t('draw.result')}</h2>
      <p className="hint">{t('draw.resultText')}</p>
      <ol className="codes">
        {roster.map((code) => (
          <Drawn key={code} draw={draw} code={code} />
        ))}
      </ol>
      {draw.fairness && (
        <>
          <h3>{t('draw.targets')}</h3>
          <ul className="targets">
            {draw.fairness.map(({ target, count, of, needed, met }) => (
              <li key={target}>
                {t('draw.target', { name: t(names[target]), n: count, of, needed })}{' '}
                <b className={met ? 'met' : 'unmet'}>{t(met ? 'draw.met' : 'draw.unmet')}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Drawn({ draw, code }: { draw: Draw; code: string }) {
  const candidate = draw.candidates.find((one) => one.code === code)
  return (
    <li>
      <code>{code}</code> {draw.yours.includes(code) && <b className="badge">{t('draw.yours')}</b>}
      <small>
        {candidate && markWords(candidate)}
        {draw.leftOut?.includes(code) && ` · ${t('draw.leftOut')}`}
      </small>
    </li>
  )
}
