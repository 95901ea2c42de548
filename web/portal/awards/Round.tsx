import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { CaseCard } from './CaseText.tsx'
import { type Cycle, cycleQuery } from './queries.ts'

/** The round that is on: its days, its rules, its candidates, and once it is counted its result. */
export function Round({ cycle }: { cycle: Cycle }) {
  const { title, status, cycleId } = cycle
  const found = useQuery(cycleQuery(cycleId)).data
  // Objections are heard while candidates are published, and again while the result is.
  const objectable = { nominating: 'candidate', counted: 'tallied' }[String(status)]
  const published = found?.cases.filter((one) => one.status === objectable) ?? []
  return (
    <section className="panel">
      <h2>{title}</h2>
      <p>{t(`award.stage.${status}`, daysOf(cycle))}</p>
      <p className="hint">
        {t('award.rule', {
          max: cycle.maxChoices,
          turnout: cycle.minTurnout,
          share: cycle.share,
        })}
      </p>
      {found?.tally && (
        <>
          <p>
            {t('award.result', {
              eligible: found.tally.eligible,
              counted: found.tally.counted,
              weight: found.tally.weight,
            })}
          </p>
          <ul className="award-result">
            {found.tally.cases.map(({ caseId, title: name, approvals, weight, meets }) => (
              <li key={caseId}>
                <span>{name}</span>
                <b>{t('award.votes', { n: approvals, of: weight })}</b>
                {!meets && <small>{t('award.below')}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {published.length > 0 && (
        <>
          <h3>{t(status === 'counted' ? 'award.results' : 'award.candidates')}</h3>
          <ul className="award-list">
            {published.map((one) => (
              <CaseCard key={one.caseId} listed={one} objectable />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const daysOf = (cycle: Cycle) => ({
  nominateUntil: dayWords(cycle.nominateUntil),
  publishUntil: dayWords(cycle.publishUntil),
  voteFrom: dayWords(cycle.voteFrom),
  voteUntil: dayWords(cycle.voteUntil),
  resultUntil: dayWords(cycle.resultUntil),
})
