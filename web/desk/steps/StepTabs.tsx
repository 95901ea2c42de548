import { Button } from 'antd'
import { t } from '#messages/index.ts'
import type { DeskStep } from './desk-steps.ts'
import { MoreSteps } from './MoreSteps.tsx'
import type { OpenStep } from './open-steps.ts'

type Props = {
  tabs: OpenStep[]
  more: OpenStep[]
  shown: DeskStep | undefined
  onChoose: (step: DeskStep) => void
}

/** One button a step; what a rule holds back is shown with that rule, what is seldom behind "more". */
export function StepTabs({ tabs, more, shown, onChoose }: Props) {
  const inRow = [...tabs, ...more.filter(({ step }) => step === shown)]
  return (
    <>
      <div className="step-tabs">
        {!shown && <span className="faint step-none">{t('steps.none')}</span>}
        <div className="step-tablist" role={inRow.length > 0 ? 'tablist' : undefined}>
          {inRow.map(({ step, blockedBy }) => (
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
