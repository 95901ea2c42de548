import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
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
        <Consent key={`${one.caseId} ${one.version}`} asked={one} />
      ))}
    </>
  )
}

function Consent({ asked }: { asked: MyCase }) {
  const client = useQueryClient()
  const [key] = useState(newKey)
  const send = useMutation({
    mutationFn: (agrees: boolean) =>
      // Why the version: a yes is to the text that was on the screen, and to no later one.
      awards.answerConsent(
        { caseId: asked.caseId, agrees },
        { context: { key, version: asked.version } },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['awards'] }),
  })
  return (
    <section className="panel note" aria-label={asked.title}>
      <h2>{t('award.ask')}</h2>
      <p>{t('award.askHint')}</p>
      <p>{t('award.askAgain')}</p>
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

/** What this enterprise objected to, with the answers. */
export function MyObjections() {
  const mine = (useQuery(myCasesQuery).data ?? []).filter(({ objections }) => objections.length > 0)
  if (mine.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('award.myObjections')}</h2>
      <ul className="award-list">
        {mine.flatMap(({ caseId, title, objections }) =>
          objections.map(({ objectionId, text, on, answer, upheld }) => (
            <li key={`${caseId} ${objectionId}`}>
              <b>{title}</b> <small>{dayWords(on)}</small>
              <p>{text}</p>
              <p>
                {answer === null
                  ? t('award.unanswered')
                  : `${t(upheld ? 'award.upheld' : 'award.notUpheld')} ${answer}`}
              </p>
            </li>
          )),
        )}
      </ul>
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
        {mine.map(({ caseId, title, status, reason }) => (
          <li key={caseId}>
            {title} <small>{t(`award.status.${status}`)}</small>
            {reason && <p>{t('award.because', { reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
