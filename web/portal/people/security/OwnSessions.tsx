import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { StepTrouble } from '#web/portal/appeals/steps/StepTrouble.tsx'
import { momentWords } from '#web/ui/days.ts'
import { deviceName } from '#web/ui/sign-in/device-name.ts'
import { sessionsQuery } from './security-queries.ts'

/** Where one is signed in; any of it can be ended from here. */
export function OwnSessions() {
  const client = useQueryClient()
  const { data } = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (sessionId: string | undefined) =>
      api.people.endSession(sessionId === undefined ? {} : { sessionId }),
    onSuccess: (answer) => client.setQueryData(sessionsQuery.queryKey, answer),
  })
  const items = data?.items ?? []
  return (
    <section className="panel">
      <h2>{t('security.sessions')}</h2>
      <ul className="ways">
        {items.map(({ sessionId, device, createdAt, lastSeenAt, current }) => (
          <li key={sessionId}>
            <div>
              <b>{deviceName(device, t('security.unknownDevice'))}</b>{' '}
              {current && <span>（{t('security.this')}）</span>}
              <p className="hint">
                {t('security.since', { from: momentWords(createdAt), to: momentWords(lastSeenAt) })}
              </p>
            </div>
            {!current && (
              <button type="button" className="button quiet" onClick={() => end.mutate(sessionId)}>
                {t('security.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {items.length > 1 && (
        <button
          type="button"
          className="button danger"
          aria-busy={end.isPending}
          onClick={() => end.mutate(undefined)}
        >
          {t('security.endOthers')}
        </button>
      )}
      <StepTrouble error={end.error} />
    </section>
  )
}
