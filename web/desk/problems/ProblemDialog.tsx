import { Button, Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { type CallOptions, problemOf } from '../api.ts'
import { showFieldErrors } from '../form-problems.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useTake } from '../use-take.ts'

type Props<Values> = {
  name: string
  title: string
  note?: string
  initial: Values
  submit: string
  version?: number | undefined
  send: (values: Values, options: CallOptions) => Promise<unknown>
  onClose: () => void
  /** After the step was taken. */
  onDone?: () => void
  children: ReactNode
}

/** A form over the page; it closes once the step is taken and keeps what was typed when it is refused. */
export function ProblemDialog<Values extends object>(props: Props<Values>) {
  const { name, title, note, initial, submit, version, send, onClose, onDone, children } = props
  const [form] = Form.useForm<Values>()
  const done = () => {
    onDone?.()
    onClose()
  }
  const take = useTake<Values>({ name, version, send, onDone: done, reloads: 'problems' })
  const onFinish = (given: Values) =>
    take.mutate(
      { ...initial, ...given },
      { onError: (error) => showFieldErrors(form, problemOf(error)) },
    )
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <div className="stack">
        {note && <p className="faint">{note}</p>}
        <Form<Values>
          form={form}
          name={name}
          layout="vertical"
          initialValues={initial}
          onFinish={onFinish}
        >
          {children}
          <RefusalNote error={take.error} />
          <Button type="primary" htmlType="submit" loading={take.isPending}>
            {submit}
          </Button>
        </Form>
      </div>
    </Modal>
  )
}
