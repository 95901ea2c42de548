import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { DraftNote } from '#web/portal/appeals/submit/DraftNote.tsx'
import { Choices } from '#web/portal/form/Choices.tsx'
import { FaultSummary } from '#web/portal/form/FaultSummary.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { ContributionFields, type FieldsProps } from '../contribution/ContributionFields.tsx'
import { check, type Faults, longest } from '../contribution/check.ts'
import { type Answer, placeOf, useTalkDraft } from '../contribution/draft.ts'
import { ReportElsewhere } from '../contribution/ReportElsewhere.tsx'
import type { Seat } from '../queries.ts'
import { useAnswer } from './use-answer.ts'

type Props = { seat: Seat; owner: string; finish: (step: string) => void }

const none: Faults = {}

/** Answers an invitation: come, send somebody, write, or decline. */
export function AnswerInvitation({ seat, owner, finish }: Props) {
  const kept = useTalkDraft(placeOf(owner, seat.seatId))
  const [own, setOwn] = useState<Faults>(none)
  const { draft, change } = kept
  const answer = useAnswer(seat.seatId, (step) => {
    kept.forget()
    finish(step)
  })
  const faults = answer.faults ?? own
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (answer.isPending) return
    const found = faultsIn(draft)
    answer.reset()
    setOwn(found)
    if (Object.keys(found).length === 0) answer.send(draft)
  }
  const brings = draft.answer !== '' && draft.answer !== 'decline'
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('invite.title')}>
      <FaultSummary refusal={answer.refusal} faults={faults} />
      <AnswerChoice open={seat.open} {...{ draft, faults, change }} />
      {draft.answer === 'decline' && <DeclineReason {...{ draft, faults, change }} />}
      {brings && (
        <ContributionFields speaker={t(speakers[draft.answer])} {...{ draft, faults, change }} />
      )}
      {brings && draft.tier === 'report' ? (
        <ReportElsewhere />
      ) : (
        <SendButton busy={answer.isPending}>{t('invite.send')}</SendButton>
      )}
      <DraftNote {...kept} />
    </form>
  )
}

const speakers: Record<Answer | '', string> = {
  '': 'talk.speaker',
  accept: 'talk.speaker',
  replace: 'talk.speaker.replaced',
  write: 'talk.speaker.writing',
  decline: 'talk.speaker',
}

function faultsIn(draft: FieldsProps['draft']): Faults {
  if (draft.answer === '') return { answer: t('talk.needed.answer') }
  if (draft.answer !== 'decline') return check(draft)
  return draft.reason.trim().length > longest.reason
    ? { reason: t('fault.long', { field: t('invite.reason'), max: longest.reason }) }
    : {}
}

/** Each answer with the step it takes. */
const answers = [
  ['accept', 'accept'],
  ['replace', 'replace'],
  ['write', 'answerInWriting'],
  ['decline', 'decline'],
] as const

function AnswerChoice({ open, draft, faults, change }: FieldsProps & { open: readonly string[] }) {
  return (
    <Choices<Answer>
      id="answer"
      className="sheet"
      legend={t('invite.title')}
      fault={faults.answer}
      value={draft.answer || null}
      onChange={(answer) => change({ answer })}
      choices={answers.map(([value, step]) => ({
        value,
        label: t(`invite.${value}`),
        about: value === 'replace' || value === 'decline' ? t(`invite.${value}.about`) : undefined,
        blocked: open.includes(step) ? undefined : t('invite.late'),
      }))}
    />
  )
}

function DeclineReason({ draft, faults, change }: FieldsProps) {
  return (
    <div className="sheet">
      <TextField
        id="reason"
        label={t('invite.reason')}
        hint={t('invite.reason.hint')}
        fault={faults.reason}
        optional
        value={draft.reason}
        max={longest.reason}
        lines={3}
        onChange={(reason) => change({ reason })}
      />
    </div>
  )
}
