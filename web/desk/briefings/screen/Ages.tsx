import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'

type Ages = Briefing['now']['ages']

/** Open appeals by how long ago they were submitted, as bars with their numbers. */
export function Ages({ ages }: { ages: Ages }) {
  const most = Math.max(1, ...ages.map(({ n }) => n))
  return (
    <section className="screen-panel">
      <h2>{t('screen.open')}</h2>
      <table className="screen-table">
        <tbody>
          {ages.map(({ upTo, n }, at) => (
            <tr key={upTo ?? 'more'}>
              <th scope="row">{nameOf(upTo, at === 0 ? null : (ages[at - 1]?.upTo ?? null))}</th>
              <td className="screen-meter">
                <meter min={0} max={most} value={n} aria-hidden="true" />
              </td>
              <td className="screen-right">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function nameOf(to: number | null, under: number | null): string {
  if (to === null) return t('screen.age.more', { from: under ?? 0 })
  if (under === null) return t('screen.age.first', { to })
  return t('screen.age.upTo', { from: under + 1, to })
}
