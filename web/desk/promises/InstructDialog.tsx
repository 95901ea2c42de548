import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '#web/desk/talks/parts/DayField.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { OfficePicker } from '../reviews/parts/OfficePicker.tsx'
import { type About, AboutFields, aboutOf } from './AboutFields.tsx'

/** Opens the small form in which a leader writes an instruction, or a coordinator records one. */
export function InstructButton({ about }: { about?: About }) {
  const [open, setOpen] = useState(false)
  const { role } = useSession()
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(role === 'leader' ? 'promises.instruct' : 'promises.instructRecord')}
      </Button>
      {open && <InstructDialog about={about} onClose={() => setOpen(false)} />}
    </>
  )
}

const nothing: About = { kind: 'briefing', number: '', label: '' }

/** 批示: what the leader wrote, about what, who must do what by when; used on other pages too. */
export function InstructDialog({
  about = nothing,
  onClose,
}: {
  about?: About | undefined
  onClose: () => void
}) {
  const { today, role } = useSession()
  const own = role === 'leader'
  const initial = {
    ...{ ...about, officeId: undefined as string | undefined, words: '', text: '', dueOn: '' },
    ...{ saidBy: '', saidOn: today },
  }
  return (
    <TalkDialog
      name="instruct"
      reloads="promises"
      title={t(own ? 'promises.instruct' : 'promises.instructRecord')}
      note={t(own ? 'promises.instructNote' : 'promises.recordNote')}
      initial={initial}
      submit={t('promises.submit')}
      send={({ words, text, dueOn, saidBy, saidOn, officeId = '', ...rest }, options) => {
        const said = own ? { saidBy: null, saidOn: null } : { saidBy: orNull(saidBy), saidOn }
        const given = { words, text, dueOn, officeId, about: aboutOf(rest), ...said }
        return api.promises.instruct(given, options)
      }}
      onClose={onClose}
    >
      {({ kind }) => (
        <>
          <AboutFields kind={kind} />
          <Prose name="words" label="promises.words" max={2000} required />
          {!own && (
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
          )}
          <Prose name="text" label="promises.text" max={1000} required rows={2} />
          <div className="two">
            <OfficePicker name="officeId" label="promises.office" required />
            <DayField name="dueOn" label="promises.dueOn" from={today} />
          </div>
        </>
      )}
    </TalkDialog>
  )
}
