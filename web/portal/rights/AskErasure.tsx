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
export const AskErasure = ({ appealId }: { appealId: string }) => (
  <Ask
    words={{ title: 'rights.erase', text: 'rights.eraseText', send: 'rights.eraseDo' }}
    ask={(reason) => api.rights.askErasure({ appealId, reason }, { context: { key: newKey() } })}
  />
)

/** The same of everything, and the end of the account. */
export const EraseAll = () => (
  <Ask
    words={{ title: 'rights.eraseAll', text: 'rights.eraseAllText', send: 'rights.eraseAllDo' }}
    ask={(reason) => api.rights.askErasureAll({ reason }, { context: { key: newKey() } })}
  />
)

type Asked = {
  words: { title: string; text: string; send: string }
  ask: (reason: Reason) => Promise<unknown>
}

function Ask({ words, ask }: Asked) {
  const client = useQueryClient()
  const [reason, setReason] = useState<Reason>('done-with')
  const asked = useMutation({
    mutationFn: () => ask(reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rights', 'erasures'] }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!asked.isPending) asked.mutate()
  }
  return (
    <details className="more no-print">
      <summary>
        <b>{t(words.title)}</b>
      </summary>
      <p>{t(words.text)}</p>
      <form onSubmit={send}>
        <Reasons reason={reason} choose={setReason} />
        {asked.isSuccess ? (
          <p role="status">{t('rights.eraseAsked')}</p>
        ) : (
          <SendButton busy={asked.isPending}>{t(words.send)}</SendButton>
        )}
      </form>
      <FreshTrouble error={asked.error} again={() => asked.mutate()} />
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
