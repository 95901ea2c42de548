import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { presences } from '#modules/talks/domain/words.ts'
import { DraftNote } from '#web/portal/appeals/submit/DraftNote.tsx'
import { Choices } from '#web/portal/form/Choices.tsx'
import { FaultSummary } from '#web/portal/form/FaultSummary.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { useGo } from '#web/portal/places.tsx'
import { talks } from '../api.ts'
import { ContributionFields } from '../contribution/ContributionFields.tsx'
import { check, contributionOf, type Faults } from '../contribution/check.ts'
import { placeOf, useTalkDraft } from '../contribution/draft.ts'
import { ReportElsewhere } from '../contribution/ReportElsewhere.tsx'
import { useSend } from '../contribution/use-send.ts'

type Props = { sessionId: string; owner: string }

const none: Faults = {}

/** Registers for a session; what is typed stays on the device until it is sent. */
export function RegisterForm({ sessionId, owner }: Props) {
  const kept = useTalkDraft(placeOf(owner, sessionId))
  const [own, setOwn] = useState<Faults>(none)
  const register = useRegister(kept.forget)
  const { draft, change } = kept
  const faults = register.faults ?? own
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (register.isPending) return
    const found = check(draft)
    register.reset()
    setOwn(found)
    const contribution = contributionOf(draft)
    if (Object.keys(found).length > 0 || contribution === null) return
    const { presence, key } = draft
    register.mutate({ input: { sessionId, presence, ...contribution }, key })
  }
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('talk.registerHere')}>
      <h2>{t('talk.registerHere')}</h2>
      <FaultSummary refusal={register.refusal} faults={faults} />
      <Choices
        id="presence"
        className="sheet"
        legend={t('presence.title')}
        value={draft.presence}
        onChange={(presence) => change({ presence })}
        choices={presences.map((value) => ({
          value,
          label: t(`presence.${value}`),
          about: t(`presence.${value}.about`),
        }))}
      />
      <ContributionFields
        {...{ draft, faults, change }}
        speaker={t(draft.presence === 'meet' ? 'talk.speaker' : 'talk.speaker.writing')}
      />
      {draft.tier === 'report' ? (
        <ReportElsewhere />
      ) : (
        <SendButton busy={register.isPending}>{t('talk.register')}</SendButton>
      )}
      <DraftNote {...kept} />
    </form>
  )
}

function useRegister(forget: () => void) {
  const go = useGo()
  return useSend(talks.registerForTalk, async ({ seatId }) => {
    forget()
    await go({
      to: '/talks/seats/$seatId',
      params: { seatId },
      search: { registered: 1 },
      replace: true,
    })
  })
}
