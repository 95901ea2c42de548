import { useEffect, useState } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import type { Wish } from '../appeals/use-triage.ts'
import type { DeskStep } from './desk-steps.ts'
import { openStepsOf, placesOf } from './open-steps.ts'
import { StepTabs } from './StepTabs.tsx'
import { StepContext } from './step-context.ts'
import { stepForms } from './step-forms.tsx'

type Props = {
  appeal: Appeal
  wish: Wish | undefined
  onTaken: (step: DeskStep, appeal: Appeal) => Promise<void>
}

type Kept = { step?: DeskStep; typed?: boolean; chosenAt?: number }

/**
 * The forms of the steps that are open. One that was typed in stays, even when somebody else has
 * meanwhile taken the appeal further: then it says so, and nothing typed is lost.
 */
export function StepArea({ appeal, wish, onTaken }: Props) {
  const open = openStepsOf(appeal)
  const { tabs, more } = placesOf(open, appeal)
  const isOpen = (step: DeskStep) => open.some((one) => one.step === step && !one.blockedBy)
  const [kept, setKept] = useState<Kept>({})
  useEffect(() => {
    if (wish?.step) setKept({ step: wish.step })
  }, [wish])
  const first = tabs.find((one) => !one.blockedBy)?.step
  const shown = kept.step && (kept.typed || isOpen(kept.step)) ? kept.step : first
  if (!shown && open.length === 0) return <p className="no-step">{t('steps.none')}</p>
  const Form = shown && stepForms[shown]
  const context = {
    open: shown !== undefined && isOpen(shown),
    focusAt: Math.max(wish?.at ?? 0, kept.chosenAt ?? 0),
    touch: () => shown && setKept((before) => ({ ...before, step: shown, typed: true })),
    taken: async (step: DeskStep) => {
      setKept({})
      await onTaken(step, appeal)
    },
  }
  const choose = (step: DeskStep) => setKept({ step, chosenAt: performance.now() })
  return (
    <section className="steps" aria-label={t('steps.title')}>
      <StepTabs tabs={tabs} more={more} shown={shown} onChoose={choose} />
      {Form && (
        <StepContext value={context}>
          <Form key={shown} appeal={appeal} />
        </StepContext>
      )}
    </section>
  )
}
