import { t } from '#messages/index.ts'
import { problemOf } from '#web/client.ts'
import { SignInFirst } from '../people/SignInFirst.tsx'
import { To } from '../places.tsx'
import { codeOf, sentenceOf } from '../problems.ts'

/** Something that could not be loaded: what happened, and the way on. */
export function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  if (codeOf(error) === 'http/sign-in-first') return <SignInFirst />
  const gone = problemOf(error).status === 404
  return (
    <section className="panel bad" role="alert">
      <h2>{t(gone ? 'portal.gone' : 'portal.trouble')}</h2>
      <p>{sentenceOf(error)}</p>
      {gone ? (
        <To to="/" className="button">
          {t('portal.toHome')}
        </To>
      ) : (
        <button type="button" className="button" onClick={() => retry()}>
          {t('portal.retry')}
        </button>
      )}
    </section>
  )
}
