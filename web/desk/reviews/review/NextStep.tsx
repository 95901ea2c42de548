import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api, type CallOptions } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { CallOff, PutOff } from '#web/desk/talks/parts/PutOff.tsx'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { dayWords } from '#web/ui/days.ts'
import { monthWords } from '../parts/words.ts'
import type { Review } from '../review-queries.ts'
import { ArrangeForm, ConvenerForm, HoldForm } from './ReviewForms.tsx'

type Taking = (input: { reviewId: string }, options: CallOptions) => Promise<unknown>

/** The steps that are a button; the words beside say what each does. */
const sends = {
  announce: api.reviews.announceReview,
  approveMinutes: api.reviews.approveReviewMinutes,
  close: api.reviews.closeReview,
} satisfies Record<string, Taking>
type Sent = keyof typeof sends
const order = Object.keys(sends) as Sent[]

/** What happens next, with the step that brings it about. */
export function NextStep({ review }: { review: Review }) {
  const { open, status, heldOn, statementsOn } = review
  const { today } = useSession()
  const steps = order.filter((step) => open.includes(step))
  const [shown, setShown] = useState<Dialog | null>(null)
  const dialogs = dialogNames.filter((name) => open.includes(name))
  if (open.length === 0) return null
  return (
    <section className="next-step card no-print" aria-label={t('talks.next')}>
      <div className="next-words">
        <h2>{t('talks.next')}</h2>
        <p>{t(`reviews.next.${status}`, { on: dayWords(heldOn), by: dayWords(statementsOn) })}</p>
      </div>
      <span className="actions">
        {steps.map((step) => (
          <StepButton key={step} review={review} step={step} />
        ))}
        {dialogs.map((name) => (
          <Button
            key={name}
            type={name === 'hold' ? 'primary' : 'default'}
            disabled={name === 'hold' && today < heldOn}
            onClick={() => setShown(name)}
          >
            {t(`reviews.step.${name}`)}
          </Button>
        ))}
      </span>
      {shown && <Shown name={shown} review={review} onClose={() => setShown(null)} />}
    </section>
  )
}

const dialogNames = ['hold', 'arrange', 'changeConvener', 'putOff', 'cancel'] as const
type Dialog = (typeof dialogNames)[number]
type ShownProps = { name: Dialog; review: Review; onClose: () => void }

function Shown({ name, review, onClose }: ShownProps) {
  const { reviewId, version, month } = review
  const common = { reloads: 'reviews', version, onClose, name: monthWords(month) }
  switch (name) {
    case 'hold':
      return <HoldForm review={review} onClose={onClose} />
    case 'arrange':
      return <ArrangeForm review={review} onClose={onClose} />
    case 'changeConvener':
      return <ConvenerForm review={review} onClose={onClose} />
    case 'putOff':
      return (
        <PutOff
          {...common}
          form="put-off-review"
          note="reviews.putOffNote"
          send={(values, options) => api.reviews.putOffReview({ reviewId, ...values }, options)}
        />
      )
    case 'cancel':
      return (
        <CallOff
          {...common}
          form="cancel-review"
          note="reviews.cancelNote"
          send={(values, options) => api.reviews.cancelReview({ reviewId, ...values }, options)}
        />
      )
  }
}

function StepButton({ review, step }: { review: Review; step: Sent }) {
  const { reviewId, version } = review
  const take = useTake<object>({
    name: step,
    reloads: 'reviews',
    version,
    send: (_, options) => sends[step]({ reviewId }, options),
  })
  return (
    <>
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate({})}>
        {t(`reviews.step.${step}`)}
      </Button>
      <TalkRefusal error={take.error} />
    </>
  )
}
