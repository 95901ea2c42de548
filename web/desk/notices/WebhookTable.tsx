import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { api } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'

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

/** Why a key of its own each time: a second trial or secret is meant, and no repeat. */
const afresh = () => ({ context: { key: newKey() } })

function Row({ item, onSecret }: { item: Webhook; onSecret: (secret: string) => void }) {
  const { webhookId, name, url, disabled, last } = item
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: async (what: 'trial' | 'renew' | 'disable') => {
      if (what === 'trial') await api.notices.tryWebhook({ webhookId }, afresh())
      else if (what === 'disable') await api.notices.disableWebhook({ webhookId }, afresh())
      else onSecret((await api.notices.renewSecret({ webhookId }, afresh())).secret)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  const state = {
    waiting: 'hooks.waiting',
    sent: 'hooks.sent',
    done: 'hooks.sent',
    failed: 'hooks.failed',
  }
  return (
    <li className="notice">
      <p>
        <b>{name}</b> {disabled && <Tag>{t('hooks.disabled')}</Tag>}
      </p>
      <p className="body-text digits">{url}</p>
      <p className="faint">
        {t('hooks.state')}：
        {last ? `${last.on} ${t(state[last.state])} ${last.error ?? ''}` : t('hooks.never')}
      </p>
      {!disabled && (
        <p className="hook-acts">
          <Button size="small" onClick={() => act.mutate('trial')}>
            {t('hooks.trial')}
          </Button>
          <Button size="small" onClick={() => act.mutate('renew')}>
            {t('hooks.renew')}
          </Button>
          <Button size="small" onClick={() => act.mutate('disable')}>
            {t('hooks.disable')}
          </Button>
        </p>
      )}
      <RefusalNote error={act.error} />
    </li>
  )
}
