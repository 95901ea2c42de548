import { t } from '#messages/index.ts'
import { To } from '#web/portal/places.tsx'

/** A retry after the text was changed: the first try had got through after all. */
export function AlreadySubmitted({ asNew }: { asNew: () => void }) {
  return (
    <div className="panel bad" role="alert">
      <h2>{t('submit.already')}</h2>
      <p>{t('submit.alreadyText')}</p>
      <div className="buttons">
        <To to="/" className="button">
          {t('home.title')}
        </To>
        <button type="button" className="button quiet" onClick={asNew}>
          {t('submit.asNew')}
        </button>
      </div>
    </div>
  )
}
