import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { ConvenerFields, convenerOf, typedOf } from '../parts/ConvenerFields.tsx'
import { monthWords } from '../parts/words.ts'
import type { Review } from '../review-queries.ts'

type Props = { review: Review; onClose: () => void }

/** Names as typed: one a line, or with 、 between them. */
const namesOf = (text: string): string[] =>
  text
    .split(/[\n、，,;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Begins the review: who was there is what the minutes print. */
export function HoldForm({ review, onClose }: Props) {
  const { reviewId, version, month, convener } = review
  return (
    <TalkDialog
      name="hold-review"
      reloads="reviews"
      title={t('reviews.holdTitle', { month: monthWords(month) })}
      note={t('reviews.holdNote')}
      initial={{ present: convener.name, excused: '', observing: '' }}
      submit={t('reviews.step.hold')}
      version={version}
      send={({ present, excused, observing }, options) =>
        api.reviews.holdReview(
          {
            reviewId,
            present: namesOf(present),
            excused: namesOf(excused),
            observing: namesOf(observing),
          },
          options,
        )
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Prose
            name="present"
            label="reviews.present"
            max={2000}
            required
            hint="reviews.presentHint"
          />
          <Prose name="excused" label="reviews.excused" max={2000} rows={1} />
          <Prose name="observing" label="reviews.observing" max={2000} rows={1} />
        </>
      )}
    </TalkDialog>
  )
}

/** When in the day, and where. */
export function ArrangeForm({ review, onClose }: Props) {
  const { reviewId, version, startsAt, place } = review
  return (
    <TalkDialog
      name="arrange-review"
      reloads="reviews"
      title={t('reviews.step.arrange')}
      initial={{ startsAt, place: place ?? '' }}
      submit={t('talks.save')}
      version={version}
      send={(values, options) =>
        api.reviews.arrangeReview(
          { reviewId, startsAt: values.startsAt, place: orNull(values.place) },
          options,
        )
      }
      onClose={onClose}
    >
      {() => (
        <div className="two">
          <Form.Item
            name="startsAt"
            label={t('reviews.startsAt')}
            rules={[{ required: true, message: t('desk.needed') }]}
          >
            <Input type="time" className="time" />
          </Form.Item>
          <Form.Item name="place" label={t('reviews.place')}>
            <Input maxLength={120} />
          </Form.Item>
        </div>
      )}
    </TalkDialog>
  )
}

/** Another convener than whose turn it is, with a reason. */
export function ConvenerForm({ review, onClose }: Props) {
  const { reviewId, version, convener } = review
  return (
    <TalkDialog
      name="review-convener"
      reloads="reviews"
      title={t('reviews.step.changeConvener')}
      note={t('reviews.convenerNote', { name: convener.name })}
      initial={{ ...typedOf(convener), reason: '' }}
      submit={t('talks.save')}
      version={version}
      send={({ reason, ...typed }, options) =>
        api.reviews.changeConvener({ reviewId, convener: convenerOf(typed), reason }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <div className="two">
            <ConvenerFields />
          </div>
          <Prose name="reason" label="talks.reason" max={500} required />
        </>
      )}
    </TalkDialog>
  )
}
