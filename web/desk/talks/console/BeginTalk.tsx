import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useKeyFor } from '#web/desk/idempotency.ts'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'
import { dayWords } from '#web/ui/days.ts'
import type { ConsoleData } from './console-data.ts'

/** Before the talk: the clerk begins it, for which the network is needed, since it lays the questions out. */
export function BeginTalk({ data: { session, seats, topics } }: { data: ConsoleData }) {
  const { sessionId, heldOn, open, status } = session
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const begin = useMutation({
    mutationFn: () => api.talks.beginSession({ sessionId }, keyFor(['begin', sessionId])),
    onSettled: () => client.invalidateQueries({ queryKey: ['console', sessionId] }),
  })
  const coming = seats.filter((seat) => seat.status === 'seated').length
  const writing = seats.filter((seat) => seat.status === 'writing').length
  return (
    <section className="card console-begin">
      <h2>{topics.map(({ title }) => title).join(t('desk.comma'))}</h2>
      <p>
        {dayWords(heldOn)} {session.startsAt} {session.place}
      </p>
      <p>{t('console.coming', { coming, writing })}</p>
      <RefusalNote error={begin.error} />
      {open.includes('begin') ? (
        <>
          <p className="faint">{t('console.beginNote')}</p>
          <Button
            type="primary"
            size="large"
            autoFocus
            loading={begin.isPending}
            onClick={() => begin.mutate()}
          >
            {t('console.begin')}
          </Button>
        </>
      ) : (
        <p>{t('console.notOpen', { status: t(`console.status.${status}`) })}</p>
      )}
    </section>
  )
}
