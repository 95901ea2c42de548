import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'
import { AppealFiles } from './AppealFiles.tsx'
import { Facts } from './Facts.tsx'

/** What the enterprise said, then and later. */
export function Said({ appeal }: { appeal: Appeal }) {
  return (
    <section className="panel">
      <h2>{t('appeal.said')}</h2>
      <p className="prose">{appeal.body}</p>
      {appeal.supplements.map(({ on, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: supplements are only ever added at the end
        <div key={index} className="supplement">
          <h3>{t('appeal.supplement', { date: dayWords(on) })}</h3>
          <p className="prose">{text}</p>
        </div>
      ))}
      <AppealFiles appealId={appeal.appealId} side="enterprise" />
      <Facts facts={factsOf(appeal)} />
    </section>
  )
}

function factsOf(appeal: Appeal): [string, string | null][] {
  const { peopleAffected: people, moneyAffected: money } = appeal
  return [
    [t('appeal.submittedOn'), dayWords(appeal.submittedOn)],
    [t('appeal.kind'), t(`kind.${appeal.kind}`)],
    [t('field.environment'), t(`environment.${appeal.environment}`)],
    [t('appeal.region'), appeal.regionName],
    [t('field.place'), appeal.place],
    [t('field.project'), appeal.project],
    [t('field.peopleAffected'), people === null ? null : t('appeal.people', { n: people })],
    [t('appeal.moneyAffected'), money === null ? null : t('appeal.money', { n: money })],
    [t('field.tags'), appeal.tags.join(' ') || null],
  ]
}
