import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { api } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { ConfirmWebhook } from './ConfirmWebhook.tsx'

type Webhook = Awaited<ReturnType<typeof api.notices.webhooks>>['items'][number]
type Props = { items: readonly Webhook[]; onSecret: (secret: string) => void }

export function WebhookTable({ items, onSecret }: Props) {
  if (items.length === 0) return <p className="faint">{t('hooks.empty')}</p>
  return (
    <ul className="notices">
      {items.map((item) => (
        <Row key={item.webhookId} item={item} onSecret={onSecret} />
      ))}
    </ul>
  )
}

function Row({ item, onSecret }: { item: Webhook; onSecret: (secret: string) => void }) {
  const { name, url, disabled } = item
  return (
    <li className="notice">
      <p>
        <b>{name}</b> {disabled && <Tag>{t('hooks.disabled')}</Tag>}
      </p>
      <p className="body-text digits">{url}</p>
      <p className="faint">{t('hooks.state', { state: lastWords(item) })}</p>
      {!disabled && <Acts item={item} onSecret={onSecret} />}
    </li>
  )
}

const states = {
  waiting: 'hooks.waiting',
  sent: 'hooks.sent',
  done: 'hooks.sent',
  failed: 'hooks.failed',
}

/** How the newest message fared. */
function lastWords({ last }: Webhook): string {
  if (last === null) return t('hooks.never')
  return [last.on, t(states[last.state]), last.error].filter(Boolean).join(' ')
}

/** Why a key of its own each time: a second trial or secret is meant, and no repeat. */
const afresh = () => ({ context: { key: newKey() } })

function Acts({ item, onSecret }: { item: Webhook; onSecret: (secret: string) => void }) {
  const { webhookId, name } = item
  const [asking, setAsking] = useState<'renew' | 'disable'>()
  const close = () => setAsking(undefined)
  const trial = useAct(() => api.notices.tryWebhook({ webhookId }, afresh()))
  const renew = useAct(async () => {
    onSecret((await api.notices.renewSecret({ webhookId }, afresh())).secret)
    close()
  })
  const disable = useAct(() => api.notices.disableWebhook({ webhookId }, afresh()))
  return (
    <>
      <p className="hook-acts">
        <Button size="small" loading={trial.isPending} onClick={() => trial.mutate()}>
          {t('hooks.trial')}
        </Button>
        <Button size="small" onClick={() => setAsking('renew')}>
          {t('hooks.renew')}
        </Button>
        <Button size="small" onClick={() => setAsking('disable')}>
          {t('hooks.disable')}
        </Button>
      </p>
      <RefusalNote error={trial.error} />
      {asking && (
        <ConfirmWebhook
          what={asking}
          name={name}
          act={asking === 'renew' ? renew : disable}
          onClose={close}
        />
      )}
    </>
  )
}

function useAct(mutationFn: () => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  })
}
