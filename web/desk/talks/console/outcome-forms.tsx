import { Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { OfficeField } from '#web/desk/steps/OfficeField.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { ClassFields } from './ClassFields.tsx'
import { ConsoleForm } from './ConsoleForm.tsx'
import type { ConsoleData } from './console-data.ts'
import type { DraftPlace } from './drafts.ts'
import type { OutcomeKind, Step } from './entries.ts'
import { IfDispatched } from './IfDispatched.tsx'
import type { Asked } from './speakers.ts'

export type OutcomeProps = {
  question: Asked
  data: ConsoleData
  place: DraftPlace
  blocked: ReactNode
  onSave: (step: Step) => Promise<void>
}

/** What the pack called it; else the beginning of the question itself. */
const titleOf = ({ subject, text }: Asked): string =>
  (subject || text.split(/[\n。！？!?]/)[0] || text).trim().slice(0, 80)

const classesOf = ({ topics }: ConsoleData) => ({
  kind: 'request' as const,
  environment: topics.find(({ environment }) => environment)?.environment ?? 'services',
})

const named = (question: Asked) => ({ title: `${titleOf(question)} ${question.text}`, tags: [] })

function AnswerForm({ question, place, blocked, onSave }: OutcomeProps) {
  const { questionId, officeId } = question
  return (
    <ConsoleForm
      place={place}
      blocked={blocked}
      begin={officeId ? 'text' : 'officeId'}
      initial={{ officeId: officeId ?? '', text: '', confirmed: false }}
      onSave={(values) => onSave({ kind: 'answer', input: { questionId, ...values } })}
    >
      <OfficeField appeal={named(question)} label="console.answeredBy" />
      <Prose name="text" label="console.answer" max={2000} rows={3} required />
      <Form.Item
        name="confirmed"
        valuePropName="checked"
        rules={[{ validator: confirmedOnly }]}
        extra={t('console.unconfirmedHint')}
      >
        <Checkbox>{t('console.confirmed')}</Checkbox>
      </Form.Item>
    </ConsoleForm>
  )
}

/** Why here too: the server would refuse it only when the network is back and the room is empty. */
const confirmedOnly = async (_: unknown, confirmed: boolean) => {
  if (!confirmed) throw new Error(t('talks/answer-unconfirmed'))
}

function DispatchForm({ question, data, place, blocked, onSave }: OutcomeProps) {
  const { questionId, officeId } = question
  const initial = { officeId: officeId ?? '', requirement: '', title: titleOf(question) }
  return (
    <ConsoleForm
      place={place}
      blocked={blocked}
      begin={officeId ? 'requirement' : 'officeId'}
      initial={{ ...initial, ...classesOf(data) }}
      onSave={({ requirement, ...values }) =>
        onSave({
          kind: 'dispatch',
          input: { questionId, ...values, requirement: orNull(requirement) },
        })
      }
    >
      <OfficeField appeal={named(question)} label="console.lead" />
      <Prose name="requirement" label="console.requirement" max={1000} rows={2} />
      <IfDispatched data={data} />
      <LineField name="title" label="console.subject" max={80} />
      <ClassFields />
    </ConsoleForm>
  )
}

function WritingForm({ question, data, place, blocked, onSave }: OutcomeProps) {
  const { questionId } = question
  return (
    <ConsoleForm
      place={place}
      blocked={blocked}
      initial={{ title: titleOf(question), ...classesOf(data) }}
      onSave={(values) => onSave({ kind: 'writing', input: { questionId, ...values } })}
    >
      <LineField name="title" label="console.subject" max={80} />
      <ClassFields />
    </ConsoleForm>
  )
}

function LeadForm({ question, place, blocked, onSave }: OutcomeProps) {
  const { questionId } = question
  return (
    <ConsoleForm
      place={place}
      blocked={blocked}
      begin="note"
      initial={{ note: titleOf(question) }}
      onSave={({ note }) => onSave({ kind: 'lead', input: { questionId, note } })}
    >
      <Prose name="note" label="console.note" max={1000} rows={2} required />
    </ConsoleForm>
  )
}

/** The form of each of the four things that a question can become. */
export const outcomeForms: Record<OutcomeKind, (props: OutcomeProps) => ReactNode> = {
  answer: AnswerForm,
  dispatch: DispatchForm,
  writing: WritingForm,
  lead: LeadForm,
}
