import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { useSession } from '../queries.ts'
import { type Deadline, standWords, whyWords } from './deadline-words.ts'

/** Every date with the sentence that says why it is that one. */
export function Deadlines({ deadlines }: Pick<Appeal, 'deadlines'>) {
  if (deadlines.length === 0) return null
  return (
    <section>
      <h3>{t('panel.deadlines')}</h3>
      <table className="plain deadlines">
        <thead>
          <tr>
            <th scope="col">{t('deadline.what')}</th>
            <th scope="col">{t('deadline.due')}</th>
            <th scope="col">{t('deadline.how')}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline) => (
            <Row key={`${deadline.kind} ${deadline.officeName}`} deadline={deadline} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ deadline }: { deadline: Deadline }) {
  const { today } = useSession()
  const { kind, officeName, dueOn, provisional, endedOn } = deadline
  return (
    <tr>
      <th scope="row">
        {t(`deadline.${kind}`)}
        {officeName && <small className="small">{officeName}</small>}
      </th>
      <td>
        <span className="digits">{dueOn}</span>{' '}
        {provisional && <Tag title={t('due.provisional')}>{t('due.estimate')}</Tag>}
        <small className={endedOn === null && today > dueOn ? 'small bad' : 'small'}>
          {standWords(deadline, today)}
        </small>
      </td>
      <td>{whyWords(deadline).join(t('deadline.semicolon'))}</td>
    </tr>
  )
}
