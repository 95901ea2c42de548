import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import type { Wish } from '../appeals/use-triage.ts'
import { type DeskStep, openStepsOf } from './desk-steps.ts'
import { StepContext } from './step-context.ts'
import { stepForms } from './step-forms.tsx'

type Props = {
  appeal: Appeal
  wish: Wish | undefined
  onTaken: (step: DeskStep, appeal: Appeal) => Promise<void>
}

type Kept = { step?: DeskStep; typed?: boolean }

/**
 * The forms of the steps that are open. One that was typed in stays, even when somebody else has
 * meanwhile taken the appeal further: then it says so, and nothing typed is lost.
 */
export function StepArea({ appeal, wish, onTaken }: Props) {
  const open = openStepsOf(appeal)
  const isOpen = (step: DeskStep) => open.some((one) => one.step === step && !one.blockedBy)
  const [kept, setKept] = useState<Kept>({})
  useEffect(() => {
    if (wish?.step) setKept({ step: wish.step })
  }, [wish])
  const first = open.find((one) => !one.blockedBy)?.step
  const shown = kept.step && (kept.typed || isOpen(kept.step)) ? kept.step : first
  if (!shown && open.length === 0) return <p className="no-step">{t('steps.none')}</p>
  const Form = shown && stepForms[shown]
  const context = {
    open: shown !== undefined && isOpen(shown),
    focusAt: wish?.at ?? 0,
    touch: () => shown && setKept({ step: shown, typed: true }),
    taken: async (step: DeskStep) => {
      setKept({})
      await onTaken(step, appeal)
    },
  }
  return (
    <section className="steps" aria-label={t('steps.title')}>
      <StepTabs open={open} shown={shown} onChoose={(step) => setKept({ step })} />
      {Form && (
        <StepContext value={context}>
          <Form key={shown} appeal={appeal} />
        </StepContext>
      )}
    </section>
  )
}

type TabsProps = {
  open: ReturnType<typeof openStepsOf>
  shown: DeskStep | undefined
  onChoose: (step: DeskStep) => void
}

/** One button a step; those a rule holds back are shown with that rule. */
function StepTabs({ open, shown, onChoose }: TabsProps) {
  return (
    <>
      <div className="step-tabs" role="tablist">
        {open.map(({ step, blockedBy }) => (
          <Button
            key={step}
            disabled={blockedBy !== null}
            role="tab"
            aria-selected={step === shown}
            className={step === shown ? 'step-shown' : ''}
            title={blockedBy ? t(blockedBy) : undefined}
            onClick={() => onChoose(step)}
          >
            {t(`tab.${step}`)}
          </Button>
        ))}
      </div>
      {open.map(
        ({ step, blockedBy }) =>
          blockedBy && (
            <p key={step} className="blocked">
              {t('steps.blocked', { step: t(`tab.${step}`), reason: t(blockedBy) })}
            </p>
          ),
      )}
    </>
  )
}
