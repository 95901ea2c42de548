import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { api } from '../api.ts'
import { Prose } from '../steps/Prose.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import type { ProblemItem } from './problem-types.ts'

type Props = { problems: ProblemItem[]; onDone: () => void }

/** Each of several steps is one of its own, and is refused by itself. */
const fresh = () => ({ context: { key: newKey() } })

/** What may be done with several problems at once: made one, or said to be none. */
export function ChosenProblems({ problems, onDone }: Props) {
  const [step, setStep] = useState<'merge' | 'dismiss'>()
  const close = () => setStep(undefined)
  const suggested = problems.filter(({ status }) => status === 'suggested')
  return (
    <div className="chosen-bar no-print">
      <b>{t('problems.chosen', { n: problems.length })}</b>
      <Button disabled={problems.length < 2} onClick={() => setStep('merge')}>
        {t('problems.mergeChosen')}
      </Button>
      <Button disabled={suggested.length < problems.length} onClick={() => setStep('dismiss')}>
        {t('problems.dismissChosen')}
      </Button>
      {step === 'merge' && <MergeChosen problems={problems} onClose={close} onDone={onDone} />}
      {step === 'dismiss' && (
        <ProblemDialog
          name="dismiss-chosen"
          title={t('problems.dismissChosen')}
          note={t('problems.dismissNote')}
          initial={{ reason: '' }}
          submit={t('problems.dismissChosen')}
          send={async ({ reason }) => {
            for (const { problemId } of problems) {
              await api.problems.dismissProblem({ problemId, reason }, fresh())
            }
          }}
          onClose={close}
          onDone={onDone}
        >
          <Prose name="reason" label="problems.reason" max={500} required />
        </ProblemDialog>
      )}
    </div>
  )
}

function MergeChosen({ problems, onClose, onDone }: Props & { onClose: () => void }) {
  const options = problems.map(({ problemId, number, title }) => ({
    value: problemId,
    label: [number, title].filter(Boolean).join(' '),
  }))
  return (
    <ProblemDialog
      name="merge-chosen"
      title={t('problems.mergeChosenTitle', { n: problems.length })}
      note={t('problems.mergeChosenNote')}
      initial={{ intoProblemId: problems[0]?.problemId ?? '' }}
      submit={t('problems.mergeChosen')}
      send={async ({ intoProblemId }) => {
        for (const { problemId } of problems) {
          if (problemId === intoProblemId) continue
          await api.problems.mergeProblem({ problemId, intoProblemId }, fresh())
        }
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="intoProblemId" label={t('problems.mergeInto')}>
        <Select options={options} />
      </Form.Item>
    </ProblemDialog>
  )
}
