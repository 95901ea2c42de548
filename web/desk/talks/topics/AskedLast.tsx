import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'
import { shortDay } from '#web/ui/days.ts'
import { Cell, Heads } from '../parts/Cell.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import type { TopicDetail } from '../talk-types.ts'

const columns = ['venue', 'question', 'outcome', 'became'] as const

/** What was asked when each venue last spoke of a topic, and what became of it. */
export function AskedLast({ topic: { questions } }: { topic: TopicDetail }) {
  const { data: city } = useCity()
  const nameOf = (id: string) => city?.regions.find(({ regionId }) => regionId === id)?.name ?? id
  return (
    <section className="card">
      <h2>{t('talks.askedLast')}</h2>
      {questions.length === 0 ? (
        <p className="faint">{t('talks.nothingAsked')}</p>
      ) : (
        <table className="plain cards">
          <Heads labels={columns.map((column) => `talks.column.${column}`)} />
          <tbody>
            {questions.map(({ regionId, askedOn, text, status, outcome, appealStatus }) => (
              <tr key={`${regionId} ${text}`}>
                <Cell label="talks.column.venue">
                  {nameOf(regionId)}
                  <small className="small">{shortDay(askedOn)}</small>
                </Cell>
                <Cell label="talks.column.question">{text}</Cell>
                <Cell label="talks.column.outcome">
                  <StatusTag of="question" status={status} />
                </Cell>
                <Cell label="talks.column.became">
                  {outcome ? t(`outcome.${outcome}`) : appealStatus && t(`status.${appealStatus}`)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
