import { Button, Form, Input, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { decisionKinds } from '#modules/problems/domain/words.ts'
import { api } from '#web/desk/api.ts'
import { newUuid } from '#web/desk/new-id.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '#web/desk/talks/parts/DayField.tsx'
import { TalkForm } from '#web/desk/talks/parts/TalkForm.tsx'
import { OfficePicker } from '../parts/OfficePicker.tsx'
import type { Item } from '../review-queries.ts'
import { decisionOf, type TypedDecision } from './typed-decision.ts'

/** Takes the decision down: measures with owners and dates, or why there are none. */
export function DecideForm({ item }: { item: Item }) {
  const { itemId, version, officeIds } = item
  const initial: TypedDecision = {
    kind: 'measures',
    measures: [{ measureId: newUuid(), text: '', ownerOfficeId: officeIds[0], dueOn: '' }],
    level: 'province',
    reason: '',
    lookAgainOn: '',
  }
  return (
    <section className="card">
      <h2>{t('reviews.decide')}</h2>
      <TalkForm
        name="decide"
        reloads="reviews"
        initial={initial}
        submit={t('reviews.decideDo')}
        version={version}
        send={(values, options) =>
          api.reviews.decideItem({ itemId, decision: decisionOf(values) }, options)
        }
      >
        {({ kind }) => (
          <>
            <Form.Item name="kind" label={t('reviews.decisionKind')}>
              <Radio.Group
                options={decisionKinds.map((value) => ({
                  value,
                  label: t(`reviews.decision.${value}`),
                }))}
              />
            </Form.Item>
            <Fields kind={kind} />
          </>
        )}
      </TalkForm>
    </section>
  )
}

function Fields({ kind }: { kind: TypedDecision['kind'] }) {
  if (kind === 'measures') return <Measures />
  return (
    <>
      {kind === 'higher' && (
        <Form.Item name="level" label={t('reviews.level')}>
          <Radio.Group
            options={(['province', 'nation'] as const).map((value) => ({
              value,
              label: t(`reviews.level.${value}`),
            }))}
          />
        </Form.Item>
      )}
      <Prose
        name="reason"
        label={kind === 'higher' ? 'reviews.asked' : 'talks.reason'}
        max={1000}
        required
        hint="reviews.reasonHint"
      />
      {kind !== 'not-adopted' && <DayField name="lookAgainOn" label="reviews.lookAgainOn" />}
    </>
  )
}

function Measures() {
  return (
    <Form.List name="measures">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map((field, at) => (
            <fieldset key={field.key} className="turn">
              <legend>{t('reviews.measure', { n: at + 1 })}</legend>
              {/* Why: only what has a field is sent. */}
              <Form.Item name={[field.name, 'measureId']} hidden>
                <Input />
              </Form.Item>
              <Form.Item
                name={[field.name, 'text']}
                label={t('reviews.measureText')}
                rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
              >
                <Input.TextArea rows={2} maxLength={1000} />
              </Form.Item>
              <div className="two">
                <OfficePicker
                  name={[field.name, 'ownerOfficeId']}
                  label="reviews.column.owner"
                  required
                />
                <Form.Item
                  name={[field.name, 'dueOn']}
                  label={t('reviews.column.dueOn')}
                  rules={[{ required: true, message: t('desk.needed') }]}
                >
                  <Input type="date" className="date" />
                </Form.Item>
              </div>
              {fields.length > 1 && (
                <Button onClick={() => remove(field.name)}>{t('reviews.remove')}</Button>
              )}
            </fieldset>
          ))}
          <Button
            className="add-measure"
            onClick={() =>
              add({ measureId: newUuid(), text: '', ownerOfficeId: undefined, dueOn: '' })
            }
          >
            {t('reviews.addMeasure')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}
