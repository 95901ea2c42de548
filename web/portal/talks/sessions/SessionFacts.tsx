import { t } from '#messages/index.ts'
import { Facts } from '#web/portal/appeals/Facts.tsx'
import { dayWords } from '#web/ui/days.ts'
import type { Session } from '../queries.ts'
import { changeOf, hostOf, seatsOf, stateOf, topicsOf, whenOf } from '../session-words.ts'

/** What there is to know of a session before one comes. */
export function SessionFacts({ session }: { session: Session }) {
  const { place, opensOn, locksOn, provisional } = session
  const change = changeOf(session)
  const state = stateOf(session)
  const window = t('talk.windowWords', { from: dayWords(opensOn), to: dayWords(locksOn) })
  return (
    <section className="panel">
      <Facts
        facts={[
          [t('talk.topics'), topicsOf(session)],
          [t('talk.when'), whenOf(session)],
          [t('talk.place'), place ?? t('talk.placeOpen')],
          [t('talk.host'), hostOf(session)],
          [t('talk.window'), state === 'open' || state === 'soon' ? window : null],
          [t('talk.seats'), state === 'open' ? seatsOf(session) : null],
        ]}
      />
      {provisional && <p className="provisional">{t('due.provisional')}</p>}
      {change && <p className="moved">{change}</p>}
    </section>
  )
}
