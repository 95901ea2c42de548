import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { newUuid } from '#web/desk/new-id.ts'
import { useSession } from '#web/desk/queries.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { TalkForm } from '#web/desk/talks/parts/TalkForm.tsx'
import { leaveByTab, OfficePicker } from '../parts/OfficePicker.tsx'
import { type Item, useReviewPeople } from '../review-queries.ts'

type Props = { item: Item }

/** An office states its case; a coordinator takes one down for an office. */
export function StateForm({ item }: Props) {
  const { itemId, statements, officeIds } = item
  const { role, officeId } = useSession()
  const own = statements.find((one) => one.officeId === officeId)
  const takesDown = role === 'coordinator'
  return (
    <TalkForm
      key={own?.at}
      name="state-case"
      reloads="reviews"
      initial={{ officeId: undefined as string | undefined, text: own?.text ?? '' }}
      submit={t(own ? 'reviews.stateAgain' : 'reviews.state')}
      send={(values, options) =>
        api.reviews.stateCase(
          { itemId, officeId: takesDown ? (values.officeId ?? null) : null, text: values.text },
          options,
        )
      }
    >
      {() => (
        <>
          {takesDown && (
            <OfficePicker name="officeId" label="reviews.stateFor" required only={officeIds} />
          )}
          <Prose
            name="text"
            label="reviews.statement"
            max={4000}
            rows={5}
            required
            hint="reviews.statementHint"
          />
        </>
      )}
    </TalkForm>
  )
}

/** What an expert thinks of the problem; a coordinator takes it down for one. */
export function CommentForm({ item: { itemId, comments } }: Props) {
  const { role } = useSession()
  const [commentId, setCommentId] = useState(newUuid)
  return (
    <TalkForm
      key={`${comments}`}
      name="comment-item"
      reloads="reviews"
      initial={{ expert: '', text: '' }}
      submit={t('reviews.comment')}
      send={({ expert, text }, options) =>
        api.reviews.commentOnItem({ itemId, commentId, expert: orNull(expert), text }, options)
      }
      onDone={() => setCommentId(newUuid())}
    >
      {() => (
        <>
          {role === 'coordinator' && <LineField name="expert" label="reviews.expert" max={60} />}
          <Prose name="text" label="reviews.view" max={2000} required />
        </>
      )}
    </TalkForm>
  )
}

/** Which offices are heard, and which experts are asked. */
export function HearForm({ item }: Props) {
  const { itemId, version, officeIds, expertIds } = item
  const { data: people } = useReviewPeople()
  const experts = (people?.experts ?? []).map(({ accountId, name }) => ({
    value: accountId,
    label: name,
  }))
  return (
    <section className="card">
      <h2>{t('reviews.hear')}</h2>
      <TalkForm
        name="hear"
        reloads="reviews"
        initial={{ officeIds, expertIds }}
        submit={t('talks.save')}
        version={version}
        send={(values, options) => api.reviews.hearItem({ itemId, ...values }, options)}
      >
        {() => (
          <div className="two">
            <OfficePicker name="officeIds" label="reviews.column.heard" several />
            <Form.Item name="expertIds" label={t('reviews.experts')}>
              <Select
                mode="multiple"
                options={experts}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('desk.choose')}
                notFoundContent={t('reviews.noExperts')}
                onInputKeyDown={leaveByTab}
              />
            </Form.Item>
          </div>
        )}
      </TalkForm>
    </section>
  )
}

/** Puts the item off to the next review. */
export const DeferForm = ({ item }: Props) => (
  <WithReason
    item={item}
    name="defer"
    required
    send={(reason, options) =>
      api.reviews.deferItem({ itemId: item.itemId, reason: reason ?? '' }, options)
    }
  />
)

/** Takes the item off the agenda. */
export const RemoveForm = ({ item }: Props) => (
  <WithReason
    item={item}
    name="removeItem"
    required={item.status === 'announced'}
    send={(reason, options) => api.reviews.removeItem({ itemId: item.itemId, reason }, options)}
  />
)

type ReasonProps = Props & {
  name: 'defer' | 'removeItem'
  required: boolean
  send: (
    reason: string | null,
    options: Parameters<typeof api.reviews.deferItem>[1] & object,
  ) => Promise<unknown>
}

function WithReason({ item, name, required, send }: ReasonProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="no-print">
      <Button onClick={() => setOpen(true)}>{t(`reviews.${name}`)}</Button>
      {open && (
        <TalkDialog
          name={name}
          reloads="reviews"
          title={t(`reviews.${name}Title`, { title: item.title })}
          note={t(`reviews.${name}Note`)}
          initial={{ reason: '' }}
          submit={t(`reviews.${name}`)}
          version={item.version}
          send={({ reason }, options) => send(orNull(reason), options)}
          onClose={() => setOpen(false)}
        >
          {() => <Prose name="reason" label="talks.reason" max={1000} required={required} />}
        </TalkDialog>
      )}
    </div>
  )
}
