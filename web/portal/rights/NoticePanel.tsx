import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { Tick } from '../form/Tick.tsx'
import { type Notice, noticeQuery } from './rights-queries.ts'

/**
 * What is done with personal data, read and confirmed by its version; sensitive data agreed to apart.
 * It stands first on its page as long as it is unread, and last afterwards.
 */
export function NoticePanel({ unread = false }: { unread?: boolean }) {
  const { data: notice } = useQuery(noticeQuery)
  const language = useLanguage()
  const consent = useConsent(notice)
  if (notice === undefined || notice.read === unread) return null
  return (
    <section className="panel">
      <h2>{t('rights.notice')}</h2>
      <p className="hint">{t('rights.version', { version: notice.version })}</p>
      {notice[language].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {notice.read ? (
        <p role="status">{t('rights.confirmed')}</p>
      ) : (
        <p>
          <button
            type="button"
            className="button"
            aria-busy={consent.isPending}
            onClick={() => consent.mutate({ kind: 'notice', agreed: true })}
          >
            {t('rights.confirm')}
          </button>
        </p>
      )}
      <Tick
        checked={notice.sensitive ?? false}
        onChange={(agreed) => consent.mutate({ kind: 'sensitive', agreed })}
      >
        {t('rights.sensitive')}
      </Tick>
      <StepTrouble error={consent.error} />
    </section>
  )
}

type Said = { kind: 'notice' | 'sensitive'; agreed: boolean }

function useConsent(notice: Notice | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (said: Said) =>
      api.rights.giveConsent(
        { ...said, version: notice?.version ?? '' },
        { context: { key: newKey() } },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: noticeQuery.queryKey }),
  })
}
