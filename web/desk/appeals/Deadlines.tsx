import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal, City } from '../api.ts'
import { limitWords } from '../limit-words.ts'
import { useCity } from '../queries.ts'

type Deadline = Appeal['deadlines'][number]

/** The limit a date was counted by; of an earlier version of the rules only its name is at hand. */
function limitOf(city: City | undefined, { kind, ruleVersion }: Deadline): string {
  const limit = city?.limits[kind]
  if (!limit) return ''
  if (city.ruleVersion !== ruleVersion) return t('limit.earlier', { rules: ruleVersion })
  return t('limit.sourced', { length: limitWords(limit), source: limit.source })
}

/** Every date with what it was counted from: the start, the limit, the rules and the calendar. */
export function Deadlines({ deadlines }: Pick<Appeal, 'deadlines'>) {
  const { data: city } = useCity()
  if (deadlines.length === 0) return null
  return (
    <section>
      <h3>{t('panel.deadlines')}</h3>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('deadline.what')}</th>
            <th scope="col">{t('deadline.due')}</th>
            <th scope="col">{t('deadline.how')}</th>
            <th scope="col">{t('deadline.ended')}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline) => (
            <Row
              key={deadline.kind + deadline.startOn}
              deadline={deadline}
              limit={limitOf(city, deadline)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ deadline, limit }: { deadline: Deadline; limit: string }) {
  const { kind, startOn, dueOn, ruleVersion, calendarVersion, provisional, endedOn } = deadline
  return (
    <tr>
      <th scope="row">{t(`deadline.${kind}`)}</th>
      <td className="digits">
        {dueOn} {provisional && <Tag title={t('due.provisional')}>{t('due.estimate')}</Tag>}
      </td>
      <td>
        {t('deadline.counted', { on: startOn, limit })}
        <small className="small">
          {t('deadline.basis', { rules: ruleVersion, calendar: calendarVersion })}
        </small>
      </td>
      <td className="digits">
        {endedOn ?? <span className="faint">{t('deadline.running')}</span>}
      </td>
    </tr>
  )
}
