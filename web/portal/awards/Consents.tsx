import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { awards } from './api.ts'
import { CaseText, effectWords } from './CaseText.tsx'
import { type MyCase, myCasesQuery } from './queries.ts'

/** The cases that tell of this enterprise's appeals and wait for its yes or no. */
export function Consents() {
  const mine = useQuery(myCasesQuery).data ?? []
  const asked = mine.filter(({ consent, status }) => consent === 'asked' && status === 'nominated')
  return (
    <>
      {asked.map((one) => (
        <Consent key={one.caseId} asked={one} />
      ))}
    </>
  )
}

function Consent({ asked }: { asked: MyCase }) {
  const client = useQueryClient()
  const [key] = useState(newKey)
  const send = useMutation({
    mutationFn: (agrees: boolean) =>
      awards.answerConsent({ caseId: asked.caseId, agrees }, { context: { key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['awards'] }),
  })
  return (
    <section className="panel note" aria-label={asked.title}>
      <h2>{t('award.ask')}</h2>
      <p>{t('award.askHint')}</p>
      <h3>{asked.title}</h3>
      <CaseText told={asked} />
      <p>{effectWords(asked.effect)}</p>
      <StepTrouble error={send.error} about="awards" />
      <p className="award-buttons">
        <button type="button" className="button" onClick={() => send.mutate(true)}>
          {t('award.agree')}
        </button>
        <button type="button" className="button" onClick={() => send.mutate(false)}>
          {t('award.disagree')}
        </button>
      </p>
    </section>
  )
}

/** What this enterprise nominated, and what became of it. */
export function MyNominations() {
  const mine = (useQuery(myCasesQuery).data ?? []).filter(({ nominated }) => nominated)
  if (mine.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('award.mine')}</h2>
      <ul className="award-list">
        {mine.map(({ caseId, title, status }) => (
          <li key={caseId}>
            {title} <small>{t(`award.status.${status}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
