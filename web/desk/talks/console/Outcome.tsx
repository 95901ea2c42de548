import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { shortDay } from '#web/ui/days.ts'
import type { ConsoleData, TalkQuestion } from './console-data.ts'
import { officeName } from './step-words.ts'

type Props = { question: TalkQuestion; data: ConsoleData }

/** What the server holds as the outcome of a question, with its appeal and its date. */
export function Outcome({ question, data }: Props) {
  const { status, appealId, appealNumber } = question
  return (
    <div className="console-outcome">
      <p>
        <b>{t(`console.became.${status}`)}</b>{' '}
        {appealId === null ? (
          <Words question={question} data={data} />
        ) : (
          <AppealOf appealId={appealId} />
        )}
      </p>
      {appealId && (
        <p>
          <a href={`/desk/inbox?appeal=${appealId}`} target="_blank" rel="noreferrer">
            {t('console.appeal', { number: appealNumber ?? '' })}
          </a>
        </p>
      )}
    </div>
  )
}

/** Which office has the appeal, and by when it answers. */
function AppealOf({ appealId }: { appealId: string }) {
  const { data: appeal } = useQuery({
    queryKey: ['appeals', 'one', appealId],
    queryFn: () => api.appeals.get({ appealId }),
    staleTime: 60_000,
  })
  if (appeal === undefined) return null
  const reply = appeal.deadlines.find(({ kind }) => kind === 'reply')
  const parts = [
    appeal.officeName,
    reply && t('console.replyBy', { on: shortDay(reply.dueOn) }),
    appeal.title,
  ]
  return parts.filter(Boolean).join(t('desk.stroke'))
}

function Words({ question: { questionId, version }, data }: Props) {
  const { data: found } = useQuery({
    queryKey: ['console', 'question', questionId, version],
    queryFn: () => api.talks.question({ questionId }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (found?.answer) {
    return (
      <>
        {officeName(data.city, found.answer.officeId)}
        <q>{found.answer.text}</q>
      </>
    )
  }
  return found?.note ? <q>{found.note}</q> : null
}
