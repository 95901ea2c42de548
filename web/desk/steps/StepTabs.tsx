import { Button } from 'antd'
import { t } from '#messages/index.ts'
import type { DeskStep, OpenStep } from './desk-steps.ts'
import { MoreSteps } from './MoreSteps.tsx'

type Props = {
  tabs: OpenStep[]
  more: OpenStep[]
  shown: DeskStep | undefined
  onChoose: (step: DeskStep) => void
}

/** One button a step; what a rule holds back is shown with that rule, what is seldom behind "more". */
export function StepTabs({ tabs, more, shown, onChoose }: Props) {
  const chosen = more.filter(({ step }) => step === shown)
  return (
    <>
      <div className="step-tabs">
        <div className="step-tablist" role="tablist">
          {[...tabs, ...chosen].map(({ step, blockedBy }) => (
            <Button
              key={step}
              disabled={blockedBy !== null}
              role="tab"
              aria-selected={step === shown}
              className={step === shown ? 'step-shown' : ''}
              onClick={() => onChoose(step)}
            >
              {t(`tab.${step}`)}
            </Button>
          ))}
        </div>
        <MoreSteps steps={more.filter(({ step }) => step !== shown)} onChoose={onChoose} />
      </div>
      {tabs.map(
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
