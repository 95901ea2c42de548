import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { TalkForm, type TalkFormProps } from './TalkForm.tsx'

type Props<Values> = TalkFormProps<Values> & {
  title: string
  note?: ReactNode
  width?: number
  onClose: () => void
}

/** A form over the page; it closes once the step is taken. */
export function TalkDialog<Values extends object>({
  title,
  note,
  width = 560,
  onClose,
  ...form
}: Props<Values>) {
  return (
    <Modal open title={title} footer={null} width={width} onCancel={onClose}>
      <div className="stack">
        {note && <p className="faint">{note}</p>}
        <TalkForm {...form} onDone={onClose} />
      </div>
    </Modal>
  )
}
