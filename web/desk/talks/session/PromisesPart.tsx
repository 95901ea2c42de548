import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { dayWords } from '#web/ui/days.ts'
import { Cell, Heads } from '../parts/Cell.tsx'
import { usePromises } from '../talk-queries.ts'
import type { PromiseMade, Talk } from '../talk-types.ts'

const columns = ['promisedOn', 'question', 'appeal', 'dueOn', 'became'] as const

/** What was promised here the last time of these topics, and what became of it. */
export function PromisesPart({ talk }: { talk: Talk }) {
  const found = usePromises(talk.sessionId)
  return (
    <section className="card">
      <h2>{t('talks.part.promises')}</h2>
      <p className="faint">{t('talks.promisesNote')}</p>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('talks.noPromises')}</p>
          ) : (
            <table className="plain cards">
              <Heads labels={columns.map((column) => `talks.column.${column}`)} />
              <tbody>
                {items.map((item) => (
                  <Row key={item.appealId} item={item} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  )
}

function Row({ item }: { item: PromiseMade }) {
  const { sessionId, heldOn, questionText, appealId, appealNumber, appealStatus, outcome, dueOn } =
    item
  return (
    <tr>
      <Cell label="talks.column.promisedOn">
        <Link to="/talks/$sessionId" params={{ sessionId }} search={{ part: 'results' }}>
          {dayWords(heldOn)}
        </Link>
      </Cell>
      <Cell label="talks.column.question">{questionText}</Cell>
      <Cell label="talks.column.appeal">
        <Link to="/inbox" search={{ appeal: appealId, view: 'all' }}>
          <span className="digits">{appealNumber}</span>
        </Link>
      </Cell>
      <Cell label="talks.column.dueOn">
        <span className="digits">{dueOn}</span>
      </Cell>
      <Cell label="talks.column.became">
        {outcome === null ? t(`status.${appealStatus}`) : t(`outcome.${outcome}`)}
      </Cell>
    </tr>
  )
}
