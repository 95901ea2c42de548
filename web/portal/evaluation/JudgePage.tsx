import './words.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh as signIn } from '#messages/portal.sign-in.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'
import { StepTrouble } from '#web/portal/appeals/steps/StepTrouble.tsx'
import { Title } from '#web/portal/frame/Title.tsx'
import { dayWords } from '#web/ui/days.ts'
import { api } from './api.ts'
import { JudgeForm } from './JudgeForm.tsx'
import './evaluation.css'

addMessages({ ...refusals, ...signIn }, {})

export type Opened = Awaited<ReturnType<typeof api.evaluation.openLink>>

/** Where the link in a message leads: the title and the answer, and the questions, without signing in. */
export function JudgePage() {
  useLanguage()
  const [token] = useState(() => location.hash.slice(1))
  const opened = useQuery({
    queryKey: ['judge', token],
    queryFn: () => api.evaluation.openLink({ token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const answer = useMutation({
    mutationFn: (given: Omit<Parameters<typeof api.evaluation.answerLink>[0], 'token'>) =>
      api.evaluation.answerLink({ token, ...given }),
  })
  if (answer.data) {
    const { number, status } = answer.data
    const words = status === 'denied' ? 'judge.doneDenied' : 'judge.doneConfirmed'
    return (
      <section className="panel" role="status">
        <Title>{t('judge.done')}</Title>
        <p>{t(words, { number })}</p>
      </section>
    )
  }
  return (
    <>
      <section className="panel">
        <Title>{t('judge.title')}</Title>
        <StepTrouble error={opened.error} />
        {opened.data && <Shown opened={opened.data} />}
      </section>
      {opened.data?.proof === 'session' && (
        <section className="panel">
          <p>
            {t('judge.signInFirst')} <Link to="/sign-in">{t('signIn.title')}</Link>
          </p>
        </section>
      )}
      {opened.data && opened.data.proof !== 'session' && (
        <JudgeForm
          token={token}
          proof={opened.data.proof}
          send={answer.mutate}
          busy={answer.isPending}
          error={answer.error}
        />
      )}
    </>
  )
}

function Shown({ opened }: { opened: Opened }) {
  const { title, reply, officeName, repliedOn, until, number } = opened
  const day = dayWords(repliedOn)
  return (
    <>
      <p className="hint">{t('judge.once', { day: dayWords(until) })}</p>
      <h2>{t('judge.yours')}</h2>
      <p>
        {title} <span className="when">{number}</span>
      </p>
      <h2>
        {officeName
          ? t('judge.reply', { office: officeName, day })
          : t('judge.replyPlain', { day })}
      </h2>
      <p className="judged-reply">{reply}</p>
    </>
  )
}
