import { Modal } from 'antd'
import { t } from '#messages/index.ts'
import { RefusalNote } from '../RefusalNote.tsx'

type Props = {
  what: 'renew' | 'disable'
  name: string
  act: { mutate: () => void; isPending: boolean; error: unknown }
  onClose: () => void
}

/** Asks before what cannot be taken back, and says what will happen to the other system. */
export function ConfirmWebhook({ what, name, act, onClose }: Props) {
  return (
    <Modal
      open
      title={t(`hooks.${what}Title`, { name })}
      okText={t(`hooks.${what}Do`)}
      okButtonProps={{ loading: act.isPending }}
      cancelText={t('desk.cancel')}
      onOk={act.mutate}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t(`hooks.${what}Note`)}</p>
        <RefusalNote error={act.error} />
      </div>
    </Modal>
  )
}
