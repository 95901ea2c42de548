import { Button, Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '#web/desk/talks/parts/DayField.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { OfficePicker } from '../parts/OfficePicker.tsx'
import type { OnePack } from './pack-queries.ts'

type FormText = {
  name: string
  reloads: string
  version: number
  onClose: () => void
  title: string
  submit: string
}
type Props = { pack: OnePack; form: FormText }

/** Names as typed: one a line, or with 、 between them. */
const namesOf = (text: string): string[] =>
  text
    .split(/[\n、，,;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Notes the meeting: its day, its chair, and who was there. */
export function MeetForm({ pack: { retrospectiveId, meetsOn }, form }: Props) {
  const { today } = useSession()
  return (
    <TalkDialog
      {...form}
      initial={{ metOn: meetsOn <= today ? meetsOn : today, chair: '', present: '' }}
      send={({ present, ...values }, options) =>
        api.reviews.meetRetrospective(
          { retrospectiveId, ...values, present: namesOf(present) },
          options,
        )
      }
    >
      {() => (
        <>
          <div className="two">
            <DayField name="metOn" label="packs.metOn" />
            <Form.Item
              name="chair"
              label={t('packs.chair')}
              rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
            >
              <Input maxLength={60} />
            </Form.Item>
          </div>
          <Prose name="present" label="packs.present" max={2000} hint="packs.presentHint" />
        </>
      )}
    </TalkDialog>
  )
}

type Typed = { text: string; officeId: string | undefined; dueOn: string }
const blank: Typed = { text: '', officeId: undefined, dueOn: '' }

/** Takes down what was decided: each an office and a date, and in the ledger from then on. */
export function DecideForm({ pack: { retrospectiveId, status }, form }: Props) {
  const met = status === 'met'
  return (
    <TalkDialog
      {...form}
      width={720}
      initial={{ decisions: [blank], note: '' }}
      send={({ decisions, note }, options) =>
        api.reviews.decideRetrospective(
          {
            retrospectiveId,
            note: orNull(note),
            decisions: decisions.map(({ officeId = '', ...one }) => ({ ...one, officeId })),
          },
          options,
        )
      }
    >
      {() => (
        <>
          <Decisions />
          {met && <Prose name="note" label="packs.note" max={500} hint="packs.noteHint" />}
        </>
      )}
    </TalkDialog>
  )
}

function Decisions() {
  return (
    <Form.List name="decisions">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map((field, at) => (
            <fieldset key={field.key} className="turn">
              <legend>{t('packs.decision', { n: at + 1 })}</legend>
              <Form.Item
                name={[field.name, 'text']}
                label={t('promises.text')}
                rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
              >
                <Input.TextArea rows={2} maxLength={1000} />
              </Form.Item>
              <div className="two">
                <OfficePicker name={[field.name, 'officeId']} label="promises.office" required />
                <Form.Item
                  name={[field.name, 'dueOn']}
                  label={t('promises.dueOn')}
                  rules={[{ required: true, message: t('desk.needed') }]}
                >
                  <Input type="date" className="date" />
                </Form.Item>
              </div>
              <Button onClick={() => remove(field.name)}>{t('packs.remove')}</Button>
            </fieldset>
          ))}
          <Button className="add-measure" onClick={() => add(blank)}>
            {t('packs.addDecision')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}
