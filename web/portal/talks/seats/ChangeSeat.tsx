import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { FaultSummary } from '#web/portal/form/FaultSummary.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { ContributionFields } from '../contribution/ContributionFields.tsx'
import { check, type Faults } from '../contribution/check.ts'
import { placeOf, useTalkDraft } from '../contribution/draft.ts'
import { ReportElsewhere } from '../contribution/ReportElsewhere.tsx'
import type { Seat } from '../queries.ts'
import { useAnswer } from './use-answer.ts'

type Props = {
  step: 'replace' | 'write'
  seat: Seat
  owner: string
  finish: (step: string) => void
}

/** Changes a seat after all, starting from what was handed in; folded away until it is wanted. */
export function ChangeSeat(props: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t(`change.${props.step}`)}</b>
      </summary>
      {open && <ChangeForm {...props} />}
    </details>
  )
}

function ChangeForm({ step, seat, owner, finish }: Props) {
  const kept = useTalkDraft(placeOf(owner, `${seat.seatId}.${step}`), startOf(seat, step))
  const [own, setOwn] = useState<Faults>({})
  const { draft, change } = kept
  const answer = useAnswer(seat.seatId, (taken) => {
    kept.forget()
    finish(taken)
  })
  const faults = answer.faults ?? own
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (answer.isPending) return
    const found = check(draft)
    answer.reset()
    setOwn(found)
    if (Object.keys(found).length === 0) answer.send(draft)
  }
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t(`change.${step}`)}>
      <FaultSummary refusal={answer.refusal} faults={faults} />
      <ContributionFields
        speaker={t(step === 'replace' ? 'talk.speaker.replaced' : 'talk.speaker.writing')}
        {...{ draft, faults, change }}
      />
      {draft.tier === 'report' ? (
        <ReportElsewhere />
      ) : (
        <SendButton busy={answer.isPending}>{t(`change.${step}Send`)}</SendButton>
      )}
    </form>
  )
}

const startOf = ({ speaker, questions, tier, consent }: Seat, answer: Props['step']) => ({
  answer,
  consent,
  speaker: speaker ?? '',
  questions: questions.length > 0 ? questions.map(({ text }) => text) : [''],
  tier: tier ?? ('' as const),
})
