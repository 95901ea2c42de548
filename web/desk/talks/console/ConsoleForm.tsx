import { Button, Form } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import { type DraftPlace, dropDraft, keepDraft, withDraft } from './drafts.ts'

type Props<Values> = {
  place: DraftPlace
  initial: Values
  /** Why it cannot be saved now; what was typed stays. */
  blocked?: ReactNode
  /** The field the keyboard begins at; without one it begins at the button. */
  begin?: string | undefined
  onSave: (values: Values) => Promise<void>
  children: ReactNode
}

/** A form of the console: begins at what is still to be typed, keeps every keystroke, saves with Ctrl+Enter. */
export function ConsoleForm<Values extends object>(props: Props<Values>) {
  const { place, blocked, begin, onSave, children } = props
  const [initial] = useState(() => withDraft(place, props.initial))
  const [form] = Form.useForm<Values>()
  const [saving, setSaving] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = fieldOf(begin)
    const button = box.current?.querySelector<HTMLElement>('button[type=submit]')
    const target = field ?? button
    target?.focus()
  }, [begin])
  const save = async (values: Values) => {
    setSaving(true)
    await onSave(values)
    await dropDraft(place)
  }
  return (
    <div ref={box} role="none" onKeyDownCapture={(event) => sendByKey(event, form.submit)}>
      <Form<Values>
        form={form}
        name="console-form"
        layout="vertical"
        initialValues={initial}
        onValuesChange={(_, all) => void keepDraft(place, all)}
        onFinish={(values) => void save(values)}
        onFinishFailed={({ errorFields }) => fieldOf(errorFields[0]?.name[0])?.focus()}
      >
        {children}
        {blocked}
        <Button type="primary" htmlType="submit" disabled={Boolean(blocked) || saving}>
          {t(`console.save.${place.kind}`)}
        </Button>
        <kbd className="send-key">Ctrl + Enter</kbd>
        <span className="faint">{t('console.escKeeps')}</span>
      </Form>
    </div>
  )
}

/** The field itself, for the keyboard; antd names it so. */
const fieldOf = (name: string | number | undefined): HTMLElement | null =>
  document.getElementById(`console-form_${name}`)

/** Why before the fields: an open list would take the Enter for a choice of its own. */
function sendByKey(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.stopPropagation()
  submit()
}
