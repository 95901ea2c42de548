import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { LineField } from '../steps/LineField.tsx'
import { Prose } from '../steps/Prose.tsx'
import { CauseFields, causeOf, typedCause } from './CauseFields.tsx'
import { MergeProblem } from './MergeProblem.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import type { ProblemDetail } from './problem-types.ts'
import { ScoreProblem } from './ScoreProblem.tsx'

export type ProblemForm =
  | 'confirm'
  | 'dismiss'
  | 'rename'
  | 'setCause'
  | 'merge'
  | 'mark'
  | 'score'
  | 'close'
  | 'reopen'

type Props = { problem: ProblemDetail; onClose: () => void }

/** The form of a step. */
export function ProblemForms({ step, ...props }: Props & { step: ProblemForm }) {
  switch (step) {
    case 'confirm':
      return <Confirm {...props} />
    case 'rename':
      return <Rename {...props} />
    case 'setCause':
      return <SetCause {...props} />
    case 'merge':
      return <MergeProblem {...props} />
    case 'score':
      return <ScoreProblem {...props} />
    default:
      return <Words {...props} step={step} />
  }
}

function Confirm({ problem, onClose }: Props) {
  const { problemId, number, version, title } = problem
  return (
    <ProblemDialog
      name="confirm-problem"
      title={t('problems.confirmTitle', { number })}
      note={t('problems.confirmNote')}
      initial={{ title: title ?? '', ...typedCause(problem) }}
      submit={t('problems.confirm')}
      version={version}
      send={(given, options) =>
        api.problems.confirmProblem({ problemId, title: given.title, ...causeOf(given) }, options)
      }
      onClose={onClose}
    >
      <LineField name="title" label="problems.title" max={80} />
      <CauseFields />
    </ProblemDialog>
  )
}

function Rename({ problem: { problemId, version, title }, onClose }: Props) {
  return (
    <ProblemDialog
      name="rename-problem"
      title={t('problems.rename')}
      initial={{ title: title ?? '' }}
      submit={t('problems.save')}
      version={version}
      send={(given, options) => api.problems.renameProblem({ problemId, ...given }, options)}
      onClose={onClose}
    >
      <LineField name="title" label="problems.title" max={80} />
    </ProblemDialog>
  )
}

function SetCause({ problem, onClose }: Props) {
  const { problemId, version } = problem
  return (
    <ProblemDialog
      name="set-cause"
      title={t('problems.setCause')}
      initial={typedCause(problem)}
      submit={t('problems.save')}
      version={version}
      send={(given, options) =>
        api.problems.setCauseOfProblem({ problemId, ...causeOf(given) }, options)
      }
      onClose={onClose}
    >
      <CauseFields />
    </ProblemDialog>
  )
}

/** The steps that need words and nothing else. */
const worded = {
  dismiss: {
    ...{ label: 'problems.reason', note: 'problems.dismissNote', max: 500 },
    send: api.problems.dismissProblem,
    key: 'reason',
  },
  mark: {
    label: 'problems.markWords',
    note: '',
    max: 500,
    send: api.problems.markProblem,
    key: 'words',
  },
  close: {
    ...{ label: 'problems.finding', note: 'problems.closeNote', max: 2000 },
    send: api.problems.closeProblem,
    key: 'finding',
  },
  reopen: {
    label: 'problems.reason',
    note: '',
    max: 1000,
    send: api.problems.reopenProblem,
    key: 'reason',
  },
} as const

function Words({ problem, step, onClose }: Props & { step: keyof typeof worded }) {
  const { problemId, version } = problem
  const { label, note, max, send, key } = worded[step]
  return (
    <ProblemDialog
      name={`${step}-problem`}
      title={t(`problems.${step}`)}
      {...(note && { note: t(note) })}
      initial={{ said: '' }}
      submit={t(`problems.${step}`)}
      version={version}
      // Why `as`: which name the words go by depends on the step, and each step takes no other.
      send={({ said }, options) => send({ problemId, [key]: said } as never, options)}
      onClose={onClose}
    >
      <Prose name="said" label={label} max={max} required />
    </ProblemDialog>
  )
}
