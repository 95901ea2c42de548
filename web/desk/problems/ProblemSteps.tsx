import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { useShortcuts } from '../appeals/shortcuts.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useTake } from '../use-take.ts'
import { type ProblemForm, ProblemForms } from './ProblemForms.tsx'
import type { ProblemDetail } from './problem-types.ts'

const forms: readonly [step: ProblemForm, label: string][] = [
  ['confirm', 'problems.confirm'],
  ['dismiss', 'problems.dismiss'],
  ['rename', 'problems.rename'],
  ['setCause', 'problems.setCause'],
  ['merge', 'problems.merge'],
  ['mark', 'problems.mark'],
  ['score', 'problems.score'],
  ['close', 'problems.close'],
  ['reopen', 'problems.reopen'],
]

/** What may be done with a problem now, and the way back from what was done last. */
export function ProblemSteps({ problem }: { problem: ProblemDetail }) {
  const { problemId, version, open, undo, status } = problem
  const [step, setStep] = useState<ProblemForm>()
  const take = useTake<object>({
    reloads: 'problems',
    name: 'undo',
    version,
    send: (_, options) => api.problems.undoProblem({ problemId }, options),
  })
  const canUndo = open.includes('undo')
  const shown = forms.filter(
    ([one]) => open.includes(one) && !(one === 'setCause' && status === 'suggested'),
  )
  useShortcuts({
    u: () => {
      if (canUndo && !take.isPending) take.mutate({})
    },
    m: () => {
      if (open.includes('merge')) setStep('merge')
    },
  })
  if (shown.length === 0 && !canUndo) return null
  return (
    <div className="actions no-print">
      {shown.map(([one, label], nth) => (
        <Button
          key={one}
          type={nth === 0 && one === 'confirm' ? 'primary' : 'default'}
          onClick={() => setStep(one)}
        >
          {t(label)}
        </Button>
      ))}
      {canUndo && undo && (
        <Button loading={take.isPending} onClick={() => take.mutate({})} aria-keyshortcuts="u">
          {t('problems.undo', { step: t(`problems.undo.${undo}`) })}
        </Button>
      )}
      <RefusalNote error={take.error} />
      {step && <ProblemForms problem={problem} step={step} onClose={() => setStep(undefined)} />}
    </div>
  )
}
