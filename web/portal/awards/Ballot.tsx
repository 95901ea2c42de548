import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { SendButton } from '../form/SendButton.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { awards } from './api.ts'
import { CaseText, effectWords } from './CaseText.tsx'
import { isCommitment } from './commitment.ts'
import { type Paper, paperQuery } from './queries.ts'
import { Receipt } from './Receipt.tsx'

/** The ballot of an enterprise: choose, send once, take the receipt. */
export function Ballot({ cycleId }: { cycleId: string }) {
  const found = useQuery(paperQuery(cycleId))
  const [checked, setChecked] = useState<boolean | null>()
  if (found.isPending) return <Waiting lines={4} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const { cast, barred } = found.data
  if (cast) return <Receipt paper={found.data} checked={checked} />
  if (barred) return <p className="panel note">{t(`award.barred.${barred}`)}</p>
  return <Choose paper={found.data} onChecked={setChecked} />
}

type ChooseProps = { paper: Paper; onChecked: (checked: boolean | null) => void }

function Choose({ paper: { cycle, cases }, onChecked }: ChooseProps) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const [key] = useState(newKey)
  const send = useMutation({
    mutationFn: async () => {
      const { cycleId } = cycle
      const answer = await awards.castBallot(
        { cycleId, caseIds: [...chosen] },
        { context: { key } },
      )
      return isCommitment(cycleId, answer, chosen)
    },
    onSuccess: async (checked) => {
      onChecked(checked)
      await client.invalidateQueries({ queryKey: ['awards'] })
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setFault(chosen.length === 0 ? t('award.chooseOne') : undefined)
    if (chosen.length > 0 && !send.isPending) send.mutate()
  }
  const full = chosen.length >= cycle.maxChoices
  const toggle = (caseId: string, on: boolean) =>
    setChosen((before) => (on ? [...before, caseId] : before.filter((one) => one !== caseId)))
  return (
    <form className="panel" onSubmit={onSubmit} noValidate>
      <h2>{t('award.ballot')}</h2>
      <p className="hint">{t('award.ballotHint', { max: cycle.maxChoices })}</p>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <ul className="award-list">
        {cases.map((one) => {
          const on = chosen.includes(one.caseId)
          return (
            <li key={one.caseId}>
              <label className="tick">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={one.own || (full && !on)}
                  onChange={({ target }) => toggle(one.caseId, target.checked)}
                />{' '}
                <b>{one.title}</b>
              </label>
              <small>{one.own ? t('award.own') : effectWords(one.effect)}</small>
              <details>
                <summary>{t('award.read')}</summary>
                <CaseText told={one} />
              </details>
            </li>
          )
        })}
      </ul>
      <p className="hint">{t('award.secret')}</p>
      <StepTrouble error={send.error} about="awards" />
      <SendButton busy={send.isPending}>{t('award.cast', { n: chosen.length })}</SendButton>
    </form>
  )
}
