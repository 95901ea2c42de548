import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { useSession } from '#web/desk/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { SwapHost } from '../session/HostForms.tsx'
import type { Period, TalkInPeriod } from '../talk-types.ts'

type Full = Period & { sessions: TalkInPeriod[] }

/** A row a period, a column a venue. */
export function Rota({ periods }: { periods: readonly Full[] }) {
  const venues = [
    ...new Map(
      periods.flatMap(({ sessions }) => sessions).map((one) => [one.regionId, one.regionName]),
    ),
  ]
  return (
    <section className="card rota">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('talks.column.period')}</th>
            {venues.map(([regionId, name]) => (
              <th key={regionId} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.periodId}>
              <th scope="row">
                <Link to="/talks/periods/$periodId" params={{ periodId: period.periodId }}>
                  {t('talks.nth', { n: period.number ?? '' })}
                </Link>
                <small className="small">{dayWords(period.heldOn)}</small>
              </th>
              {venues.map(([regionId]) => (
                <HostCell
                  key={regionId}
                  talk={period.sessions.find((one) => one.regionId === regionId)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const before = ['planned', 'themed', 'registering', 'locked', 'packed']

function HostCell({ talk }: { talk: TalkInPeriod | undefined }) {
  const { role, regionId } = useSession()
  if (!talk || talk.status === 'cancelled') {
    return <td className="faint">{talk ? t('talkStatus.cancelled') : t('due.none')}</td>
  }
  const own = role === 'coordinator' && (regionId === null || regionId === talk.regionId)
  const { body, name } = talk.host
  return (
    <td className={`body-${body}`}>
      <Link to="/talks/$sessionId" params={{ sessionId: talk.sessionId }}>
        {t(`hostBody.${body}`)}
      </Link>
      <small className="small">{name ?? t('talks.noHost')}</small>
      {own && before.includes(talk.status) && <SwapHost talk={talk} small />}
    </td>
  )
}
