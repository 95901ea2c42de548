import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { SendButton } from '../form/SendButton.tsx'
import { FreshTrouble } from './FreshTrouble.tsx'

const reasons = ['done-with', 'consent-withdrawn', 'unlawful', 'other'] as const
type Reason = (typeof reasons)[number]

/** Asks that the words of a closed appeal be erased; folded away, for it is rarely wanted. */
export function AskErasure({ appealId }: { appealId: string }) {
  const client = useQueryClient()
  const [reason, setReason] = useState<Reason>('done-with')
  const ask = useMutation({
    mutationFn: () => api.rights.askErasure({ appealId, reason }, { context: { key: newKey() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rights', 'erasures'] }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate()
  }
  return (
    <details className="more no-print">
      <summary>
        <b>{t('rights.erase')}</b>
      </summary>
      <p>{t('rights.eraseText')}</p>
      <form onSubmit={send}>
        <Reasons reason={reason} choose={setReason} />
        {ask.isSuccess ? (
          <p role="status">{t('rights.eraseAsked')}</p>
        ) : (
          <SendButton busy={ask.isPending}>{t('rights.eraseDo')}</SendButton>
        )}
      </form>
      <FreshTrouble error={ask.error} again={() => ask.mutate()} />
    </details>
  )
}

function Reasons({ reason, choose }: { reason: Reason; choose: (reason: Reason) => void }) {
  return (
    <div className="field">
      <label>
        {t('rights.eraseWhy')}
        <select
          value={reason}
          onChange={({ target }) => choose(reasons.find((one) => one === target.value) ?? 'other')}
        >
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(`rights.reason.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
