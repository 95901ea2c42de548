import { Modal } from 'antd'
import { t } from '#messages/index.ts'

type Props = { open: boolean; left: number; onEnd: () => void; onClose: () => void }

/** Asks once before the talk is ended, and says how many questions have no outcome yet. */
export function EndTalk({ open, left, onEnd, onClose }: Props) {
  return (
    <Modal
      open={open}
      title={t('console.endTitle')}
      okText={t('console.end')}
      okButtonProps={{ autoFocus: true }}
      cancelText={t('desk.cancel')}
      onOk={onEnd}
      onCancel={onClose}
      width={460}
    >
      <p>{left > 0 ? t('console.endLeft', { n: left }) : t('console.endAll')}</p>
    </Modal>
  )
}
