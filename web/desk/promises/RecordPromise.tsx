import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '#web/desk/talks/parts/DayField.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { OfficePicker } from '../reviews/parts/OfficePicker.tsx'
import { type About, AboutFields, aboutOf } from './AboutFields.tsx'

/** Opens the form in which a coordinator puts down what was promised at a talk. */
export function RecordButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('promises.record')}</Button>
      {open && <RecordDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function RecordDialog({ onClose }: { onClose: () => void }) {
  const { today } = useSession()
  const about: About = { kind: 'other', number: '', label: '' }
  const initial = {
    ...{ ...about, officeId: undefined as string | undefined, text: '', dueOn: '' },
    ...{ saidBy: '', saidOn: today },
  }
  return (
    <TalkDialog
      name="record-promise"
      reloads="promises"
      title={t('promises.record')}
      note={t('promises.recordTalkNote')}
      initial={initial}
      submit={t('promises.submit')}
      send={({ text, dueOn, saidBy, saidOn, officeId = '', ...rest }, options) =>
        api.promises.recordPromise(
          { text, dueOn, saidBy, saidOn, officeId, about: aboutOf(rest) },
          options,
        )
      }
      onClose={onClose}
    >
      {({ kind }) => (
        <>
          <AboutFields kind={kind} />
          <Prose name="text" label="promises.text" max={1000} required rows={2} />
          <div className="two">
            <OfficePicker name="officeId" label="promises.office" required />
            <DayField name="dueOn" label="promises.dueOn" from={today} />
          </div>
          <div className="two">
            <Form.Item
              name="saidBy"
              label={t('promises.saidBy')}
              rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
            >
              <Input maxLength={60} />
            </Form.Item>
            <DayField name="saidOn" label="promises.saidOn" />
          </div>
        </>
      )}
    </TalkDialog>
  )
}
