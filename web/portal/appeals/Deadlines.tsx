import { t } from '#messages/index.ts'
import type { Appeal } from '../queries.ts'
import { type Deadline, dueOnWords, isTold } from './dates.ts'
import { basisWords, endedWords, whyDate } from './why-date.ts'

/** Every date the enterprise is told, with what it was worked out from. */
export function Deadlines({ appeal }: { appeal: Appeal }) {
  const shelved = appeal.status === 'shelved'
  const shown = appeal.deadlines.filter(
    ({ kind }) => isTold(kind) || (shelved && kind === 'review'),
  )
  return (
    <details className="more no-print">
      <summary>
        <b>{t('appeal.deadlines')}</b>
      </summary>
      <ul className="deadlines">
        {shown.map((deadline) => (
          <Explained
            key={`${deadline.kind}-${deadline.startOn}`}
            deadline={deadline}
            promisedOn={appeal.extension?.promisedOn}
          />
        ))}
      </ul>
    </details>
  )
}

type Props = { deadline: Deadline; promisedOn: string | undefined }

function Explained({ deadline, promisedOn }: Props) {
  const ended = endedWords(deadline)
  return (
    <li>
      <h3>{t('appeal.deadline', { kind: t(`deadline.${deadline.kind}`) })}</h3>
      <p className="date">
        <b>{dueOnWords(deadline)}</b>
        {deadline.provisional && !ended && <Estimate />}
      </p>
      {whyDate(deadline, promisedOn).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ended && <p>{ended}</p>}
      {basisWords(deadline).map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
    </li>
  )
}

const Estimate = () => <span className="estimate">{t('why.estimate')}</span>
