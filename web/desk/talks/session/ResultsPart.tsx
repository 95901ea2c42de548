import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { Cell, Heads } from '../parts/Cell.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { useQuestions } from '../talk-queries.ts'
import type { Talk, TalkQuestion } from '../talk-types.ts'
import { ConsoleLink } from './NextStep.tsx'

const columns = ['enterprise', 'question', 'outcome', 'appeal'] as const

/** The questions of the talk and what became of each; they are there once the talk has begun. */
export function ResultsPart({ talk }: { talk: Talk }) {
  const found = useQuestions(talk.sessionId)
  return (
    <section className="card">
      <div className="list-head">
        <h2>{t('talks.part.results')}</h2>
        <ConsoleLink talk={talk} />
      </div>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="faint">{t('talks.noQuestionsYet')}</p>
          ) : (
            <table className="plain cards">
              <Heads labels={columns.map((column) => `talks.column.${column}`)} />
              <tbody>
                {items.map((item) => (
                  <Row key={item.questionId} item={item} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      <Comments talk={talk} />
    </section>
  )
}

/** What the experts said. */
function Comments({ talk }: { talk: Talk }) {
  const { comments } = talk
  if (comments.length === 0) return null
  return (
    <>
      <h3>{t('talks.comments')}</h3>
      {comments.map(({ commentId, expert, text }) => (
        <p key={commentId} className="prose">
          <b>{expert}</b> {text}
        </p>
      ))}
    </>
  )
}

function Row({ item }: { item: TalkQuestion }) {
  const { enterpriseName, nth, text, status, appealId, appealNumber, appealStatus } = item
  return (
    <tr>
      <Cell label="talks.column.enterprise">
        {enterpriseName ?? t('list.hidden')}
        <small className="small">{t('talks.nthQuestion', { n: nth })}</small>
      </Cell>
      <Cell label="talks.column.question">
        <span className="prose">{text}</span>
      </Cell>
      <Cell label="talks.column.outcome">
        <StatusTag of="question" status={status} />
      </Cell>
      <Cell label="talks.column.appeal">
        {appealId && (
          <>
            <Link to="/inbox" search={{ appeal: appealId, view: 'all' }}>
              <span className="digits">{appealNumber}</span>
            </Link>
            {appealStatus && <small className="small">{t(`status.${appealStatus}`)}</small>}
          </>
        )}
      </Cell>
    </tr>
  )
}
