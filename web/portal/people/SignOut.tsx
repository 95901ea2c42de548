import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { forgetUnsent, hasUnsent } from '../appeals/submit/draft.ts'
import { useGo } from '../places.tsx'
import { sentenceOf } from '../problems.ts'
import { forgetAccount, type Session, sessionQuery } from '../queries.ts'

/** Signs out; asks first what to do with an unsent draft, for the device may be shared. */
export function SignOut({ session }: { session: Session }) {
  const queries = useQueryClient()
  const navigate = useGo()
  const dialog = useRef<HTMLDialogElement>(null)
  const owner = session.enterpriseId ?? ''
  const end = useMutation({
    mutationFn: () => api.people.signOut({}, { context: { key: newKey() } }),
    onSuccess: async () => {
      sessionStorage.clear()
      // Why first: pages of an enterprise must be gone before anything is asked for again.
      await queries.resetQueries(sessionQuery)
      forgetAccount(queries)
      await navigate({ to: '/' })
    },
  })
  const leave = (forget: boolean) => {
    if (forget) forgetUnsent(owner)
    dialog.current?.close()
    end.mutate()
  }
  return (
    <>
      <button
        type="button"
        className="plain"
        disabled={end.isPending}
        onClick={() => (hasUnsent(owner) ? dialog.current?.showModal() : end.mutate())}
      >
        {t('portal.signOut')}
      </button>
      {end.isError && <span role="alert">{sentenceOf(end.error)}</span>}
      <dialog ref={dialog} aria-labelledby="sign-out-title">
        <h2 id="sign-out-title">{t('portal.signOutDraft')}</h2>
        <p>{t('portal.signOutDraftText')}</p>
        <div className="buttons">
          <button type="button" className="button" onClick={() => leave(false)}>
            {t('portal.signOutKeep')}
          </button>
          <button type="button" className="button danger" onClick={() => leave(true)}>
            {t('portal.signOutForget')}
          </button>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            {t('portal.cancel')}
          </button>
        </div>
      </dialog>
    </>
  )
}
