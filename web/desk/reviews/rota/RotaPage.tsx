import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { dayWords } from '#web/ui/days.ts'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { type Rota, useRota, useRunsReviews } from '../review-queries.ts'
import { SetRota } from './SetRota.tsx'

/** Who convenes reviews in turn, and whose turns the next ones are. */
export function RotaPage() {
  useLanguage()
  const found = useRota()
  return (
    <section className="page talks reviews">
      <ReviewHead title={t('reviews.rota')} />
      <p className="faint">{t('reviews.rotaNote')}</p>
      <Loaded query={found}>{(rota) => <Shown rota={rota} />}</Loaded>
    </section>
  )
}

function Shown({ rota }: { rota: Rota }) {
  const runs = useRunsReviews()
  const [open, setOpen] = useState(false)
  const { conveners, coming, setOn, reason } = rota
  return (
    <div className="talk-columns">
      <section className="card">
        <h2>{t('reviews.rotaNow')}</h2>
        {conveners.length === 0 && <p>{t('reviews.noRota')}</p>}
        <ol className="turns">
          {conveners.map(({ name, accountId, officeId }) => (
            <li key={accountId ?? officeId ?? name}>
              {name}
              <small className="small">
                {t(accountId ? 'reviews.withAccount' : 'reviews.withoutAccount')}
              </small>
            </li>
          ))}
        </ol>
        {setOn && (
          <p className="faint">
            {t('reviews.rotaSetOn', { on: dayWords(setOn) })}
            {reason && ` ${reason}`}
          </p>
        )}
        {runs && (
          <Button onClick={() => setOpen(true)}>
            {t(conveners.length === 0 ? 'reviews.setRota' : 'reviews.changeRota')}
          </Button>
        )}
      </section>
      <section className="card">
        <h2>{t('reviews.coming')}</h2>
        {coming.length === 0 && <p>{t('reviews.noRota')}</p>}
        <ol className="turns">
          {coming.map(({ name }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place
            <li key={at}>{name}</li>
          ))}
        </ol>
      </section>
      {open && <SetRota rota={rota} onClose={() => setOpen(false)} />}
    </div>
  )
}
