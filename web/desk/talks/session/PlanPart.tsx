import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'
import { shortDay } from '#web/ui/days.ts'
import { CommonDates } from '../periods/CommonDates.tsx'
import type { Talk } from '../talk-types.ts'
import { ArrangeForm } from './ArrangeForm.tsx'
import { HostForm, SwapHost } from './HostForms.tsx'
import { useOpenSteps } from './may-act.ts'

/** How a session is arranged: dates, place, offices, host; with what was changed and why. */
export function PlanPart({ talk }: { talk: Talk }) {
  const open = useOpenSteps(talk)
  const arranging = open.includes('arrange')
  return (
    <>
      <CommonDates sessions={[talk]} />
      <div className="talk-columns">
        <section className="card">
          <h2>{t('talks.arrange')}</h2>
          {arranging ? <ArrangeForm key={talk.version} talk={talk} /> : <Arranged talk={talk} />}
        </section>
        <section className="card">
          <h2>{t('talks.host')}</h2>
          <p>
            <b>{t(`hostBody.${talk.host.body}`)}</b> {hostWords(talk)}
          </p>
          {open.includes('nameHost') && <HostForm key={talk.version} talk={talk} />}
          {open.includes('swapHost') && <SwapHost talk={talk} />}
          <History talk={talk} />
        </section>
      </div>
    </>
  )
}

function hostWords({ host: { name, deputy } }: Talk): string {
  if (name === null) return t('talks.noHost')
  return deputy === null ? name : t('talks.hostAndDeputy', { name, deputy })
}

/** The arrangement for those who only read it. */
function Arranged({ talk }: { talk: Talk }) {
  const { data: city } = useCity()
  const { place, startsAt, quota, officeIds } = talk
  const offices = city?.offices.filter(({ officeId }) => officeIds.includes(officeId)) ?? []
  const rows = [
    ['talks.place', place ?? t('talks.noPlace')],
    ['talks.startsAt', startsAt],
    ['talks.quota', t('talks.quotaOf', { n: quota })],
    ['talks.offices', offices.map(({ name }) => name).join(t('desk.comma')) || t('due.none')],
    ['talks.experts', talk.experts.map(expertWords).join(t('desk.comma')) || t('due.none')],
  ]
  return (
    <dl className="facts">
      {rows.map(([label = '', value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const expertWords = ({ name, organization }: Talk['experts'][number]) =>
  organization === null ? name : `${name}（${organization}）`

/** Every change of day and of host, each with its reason. */
function History({ talk: { swaps, moves } }: { talk: Talk }) {
  if (swaps.length + moves.length === 0) return null
  return (
    <ul className="history">
      {moves.map(({ from, to, reason, on }) => (
        <li key={`${on} ${to}`}>
          {t('talks.moved', { on: shortDay(on), from: shortDay(from), to: shortDay(to), reason })}
        </li>
      ))}
      {swaps.map(({ gave, got, reason, on, withSessionId }) => (
        <li key={`${on} ${withSessionId}`}>
          {t('talks.swapped', {
            on: shortDay(on),
            gave: t(`hostBody.${gave}`),
            got: t(`hostBody.${got}`),
            reason,
          })}
        </li>
      ))}
    </ul>
  )
}
