import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import type { Period } from '../talk-types.ts'
import { CancelPeriod, PostponePeriod } from './PeriodDialogs.tsx'
import { SetTopics } from './SetTopics.tsx'

type Step = 'setTopics' | 'postpone' | 'cancel'
const steps: readonly Step[] = ['setTopics', 'postpone', 'cancel']

/** What may be done with a period now; topics come first while it has none. */
export function PeriodActions({ period, small }: { period: Period; small?: boolean }) {
  const [step, setStep] = useState<Step>()
  const open = steps.filter((one) => period.open.includes(one))
  const close = () => setStep(undefined)
  if (open.length === 0) return null
  return (
    <span className="actions no-print">
      {open.map((one) => (
        <Button
          key={one}
          size={small ? 'small' : 'middle'}
          type={one === 'setTopics' && period.topics.length === 0 ? 'primary' : 'default'}
          onClick={() => setStep(one)}
        >
          {t(
            one === 'setTopics' && period.topics.length > 0 ? 'talks.changeTopics' : `talks.${one}`,
          )}
        </Button>
      ))}
      {step === 'setTopics' && <SetTopics period={period} onClose={close} />}
      {step === 'postpone' && <PostponePeriod period={period} onClose={close} />}
      {step === 'cancel' && <CancelPeriod period={period} onClose={close} />}
    </span>
  )
}
