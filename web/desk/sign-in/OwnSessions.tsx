import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { t } from '#messages/index.ts'
import { deviceName } from '#web/ui/sign-in/device-name.ts'
import { api } from '../api.ts'
import { momentOf } from '../days.ts'
import { Loaded } from '../Loaded.tsx'
import { RefusalNote } from '../RefusalNote.tsx'

const queryKey = ['own-sessions']

/** Where one is signed in; any of it can be ended from here. */
export function OwnSessions() {
  const client = useQueryClient()
  const found = useQuery({ queryKey, queryFn: () => api.people.sessions({}) })
  const end = useMutation({
    mutationFn: (sessionId: string | undefined) =>
      api.people.endSession(sessionId === undefined ? {} : { sessionId }),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
  })
  return (
    <>
      <h2>{t('security.sessions')}</h2>
      <Loaded query={found}>
        {({ items }) => (
          <>
            <ul className="notices">
              {items.map(({ sessionId, device, createdAt, lastSeenAt, current }) => (
                <li key={sessionId} className="notice">
                  <p>
                    <b>{deviceName(device, t('security.unknownDevice'))}</b>{' '}
                    {current && <Tag>{t('security.this')}</Tag>}
                  </p>
                  <p className="faint">
                    {t('security.since', { from: momentOf(createdAt), to: momentOf(lastSeenAt) })}
                  </p>
                  {!current && (
                    <Button size="small" onClick={() => end.mutate(sessionId)}>
                      {t('security.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {items.length > 1 && (
              <p>
                <Button danger loading={end.isPending} onClick={() => end.mutate(undefined)}>
                  {t('security.endOthers')}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
      <RefusalNote error={end.error} />
    </>
  )
}
