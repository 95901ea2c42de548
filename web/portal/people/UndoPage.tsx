import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.sign-in.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'
import { api } from '#web/client.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { Title } from '../frame/Title.tsx'
import { sessionQuery } from '../queries.ts'
import { HowToSignIn } from './HowToSignIn.tsx'

addMessages({ ...refusals, ...zh }, {})

/** 不是本人操作: where the link leads that the old contacts were sent; one press takes the change back. */
export function UndoPage() {
  useLanguage()
  const client = useQueryClient()
  const [token] = useState(() => location.hash.slice(1))
  const undo = useMutation({
    mutationFn: () => api.people.undoContactsByLink({ token }),
    onSuccess: () => client.resetQueries(sessionQuery),
  })
  if (undo.isSuccess) {
    return (
      <>
        <section className="panel" role="status">
          <Title>{t('undo.done')}</Title>
          <p>{t('undo.doneText')}</p>
        </section>
        <HowToSignIn />
      </>
    )
  }
  return (
    <section className="panel">
      <Title>{t('undo.title')}</Title>
      <p>{t('undo.text')}</p>
      <button
        type="button"
        className="button danger"
        aria-busy={undo.isPending}
        onClick={() => !undo.isPending && undo.mutate()}
      >
        {t('undo.do')}
      </button>
      <StepTrouble error={undo.error} />
    </section>
  )
}
