import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useSession } from '#web/desk/queries.ts'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { type ReviewInList, useRota } from '../review-queries.ts'

/** The first month from now on that has no review. */
function nextMonth(today: string, reviews: readonly ReviewInList[]): string {
  const taken = new Set(
    reviews.flatMap(({ month, status }) => (status === 'cancelled' ? [] : month)),
  )
  let [year = 0, month = 1] = today.split('-').map(Number)
  const text = () => `${year}-${String(month).padStart(2, '0')}`
  while (taken.has(text())) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return text()
}

/** Plans the review of a month; who convenes it is a matter of the rota. */
export function PlanReview({ reviews }: { reviews: readonly ReviewInList[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('reviews.plan')}
      </Button>
      {open && <PlanDialog reviews={reviews} onClose={() => setOpen(false)} />}
    </>
  )
}

function PlanDialog({
  reviews,
  onClose,
}: {
  reviews: readonly ReviewInList[]
  onClose: () => void
}) {
  const { today } = useSession()
  const { data: rota } = useRota()
  const next = rota?.coming[0]
  return (
    <TalkDialog
      name="plan-review"
      reloads="reviews"
      title={t('reviews.plan')}
      note={next ? t('reviews.planNote', { name: next.name }) : t('reviews.planNoRota')}
      initial={{ month: nextMonth(today, reviews), heldOn: '' }}
      submit={t('reviews.planDo')}
      send={({ month, heldOn }, options) =>
        api.reviews.planReview({ month, heldOn: orNull(heldOn) }, options)
      }
      onClose={onClose}
    >
      {() => (
        <div className="two">
          <Form.Item
            name="month"
            label={t('reviews.column.month')}
            rules={[{ required: true, message: t('desk.needed') }]}
          >
            <Input type="month" className="date" />
          </Form.Item>
          <Form.Item name="heldOn" label={t('reviews.heldOn')} extra={t('reviews.heldOnHint')}>
            <Input type="date" className="date" min={today} />
          </Form.Item>
        </div>
      )}
    </TalkDialog>
  )
}
