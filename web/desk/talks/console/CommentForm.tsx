import { Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { newUuid } from '#web/desk/new-id.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { ConsoleForm } from './ConsoleForm.tsx'
import type { DraftPlace } from './drafts.ts'
import { hasDraft } from './drafts.ts'
import type { Step } from './entries.ts'

type Props = {
  sessionId: string
  /** Experts who have spoken already, the last one last. */
  experts: readonly string[]
  place: DraftPlace
  onSave: (step: Step) => Promise<void>
}

/** What an expert has said; whoever spoke last is filled in. */
export function CommentForm({ sessionId, experts, place, onSave }: Props) {
  const [restored] = useState(() => hasDraft(place))
  const last = experts.at(-1) ?? ''
  return (
    <ConsoleForm
      place={place}
      begin={last && !restored ? 'text' : 'expert'}
      initial={{ expert: last, text: '' }}
      onSave={(values) =>
        onSave({ kind: 'comment', input: { sessionId, commentId: newUuid(), ...values } })
      }
    >
      <Form.Item
        name="expert"
        label={t('console.expert')}
        rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
      >
        <Input maxLength={60} list="console-experts" autoComplete="off" />
      </Form.Item>
      <datalist id="console-experts">
        {[...new Set(experts)].map((expert) => (
          <option key={expert} value={expert} />
        ))}
      </datalist>
      <Prose name="text" label="console.comment" max={2000} rows={4} required />
    </ConsoleForm>
  )
}
