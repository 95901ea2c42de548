import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { Cell, Heads } from '../parts/Cell.tsx'
import { FairnessMarks } from '../parts/FairnessMarks.tsx'
import { SeatsBar } from '../parts/SeatsBar.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { useSeesRosters } from '../talk-queries.ts'
import type { Compared, TalkInPeriod } from '../talk-types.ts'
import { commonDates, OwnDates } from './CommonDates.tsx'
import { Outcomes } from './Outcomes.tsx'

const first = ['venue', 'state', 'host', 'place'] as const
const rosterColumns = ['roster', 'fairness', 'questions'] as const

type Props = { sessions: readonly TalkInPeriod[]; compared: readonly Compared[] }

/** The venues of a period as rows, so that each column can be compared. */
export function VenueTable({ sessions, compared }: Props) {
  const sees = useSeesRosters()
  const columns = [...first, ...(sees ? rosterColumns : [])]
  const shared = commonDates(sessions)
  return (
    <section className="card">
      <table className="plain cards venues">
        <Heads labels={columns.map((column) => `talks.column.${column}`)} />
        <tbody>
          {sessions.map((session) => (
            <tr key={session.sessionId} className={session.status === 'cancelled' ? 'gone' : ''}>
              <Place session={session} shared={shared} />
              {sees && (
                <Standing found={compared.find((one) => one.sessionId === session.sessionId)} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PlaceProps = { session: TalkInPeriod; shared: TalkInPeriod | undefined }

function Place({ session, shared }: PlaceProps) {
  const { sessionId, regionName, status, host, place, startsAt, reason, movedFrom, heldOn } =
    session
  return (
    <>
      <td className="venue-name">
        <Link to="/talks/$sessionId" params={{ sessionId }}>
          {regionName}
        </Link>
      </td>
      <Cell label="talks.column.state">
        <StatusTag of="talk" status={status} />
        {movedFrom && (
          <small className="small">{t('talks.movedTo', { day: shortDay(heldOn) })}</small>
        )}
        {reason && <small className="small">{reason}</small>}
        <OwnDates session={session} shared={shared} />
      </Cell>
      <Cell label="talks.column.host">
        {t(`hostBody.${host.body}`)}
        <small className="small">{host.name ?? t('talks.noHost')}</small>
      </Cell>
      <Cell label="talks.column.place">
        <span className="digits">{startsAt}</span>
        <small className="small">{place ?? t('talks.noPlace')}</small>
      </Cell>
    </>
  )
}

function Standing({ found }: { found: Compared | undefined }) {
  if (!found)
    return rosterColumns.map((column) => (
      <Cell key={column} label={`talks.column.${column}`}>
        {null}
      </Cell>
    ))
  const { taken, quota, waiting, fairness, questions } = found
  return (
    <>
      <Cell label="talks.column.roster">
        <SeatsBar taken={taken} quota={quota} />
        {waiting > 0 && <small className="small">{t('talks.waiting', { n: waiting })}</small>}
      </Cell>
      <Cell label="talks.column.fairness">
        {fairness ? <FairnessMarks targets={fairness} /> : null}
      </Cell>
      <Cell label="talks.column.questions">
        {questions ? <Outcomes questions={questions} /> : null}
      </Cell>
    </>
  )
}
