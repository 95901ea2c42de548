import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import '../talks/talks.css'
import './problems.css'
import { EffectCard } from './EffectCard.tsx'
import { Happened } from './Happened.tsx'
import { MeasuresCard } from './MeasuresCard.tsx'
import { ProblemAppeals } from './ProblemAppeals.tsx'
import { ProblemState } from './ProblemState.tsx'
import { ProblemSteps } from './ProblemSteps.tsx'
import type { ProblemDetail } from './problem-types.ts'

/** One common problem: what it is, its appeals, what was decided, and what came of it. */
export function ProblemPage() {
  useLanguage()
  const { problemId } = useParams({ from: '/problems/$problemId' })
  const found = useQuery({
    queryKey: ['problems', 'one', problemId],
    queryFn: () => api.problems.problem({ problemId }),
    staleTime: 0,
  })
  return (
    <section className="page talks">
      <Loaded query={found}>{(problem) => <Shown problem={problem} />}</Loaded>
    </section>
  )
}

function Shown({ problem }: { problem: ProblemDetail }) {
  const { title, number, from, into } = problem
  const { role } = useSession()
  const isOffice = role === 'lead' || role === 'handler'
  return (
    <>
      <nav className="no-print">
        <Link to={isOffice ? '/work' : '/problems'}>
          {t(isOffice ? 'menu.work' : 'menu.problems')}
        </Link>
      </nav>
      <div className="list-head">
        <h1>{title ?? t('problems.untitled')}</h1>
        <span className="faint digits">{number}</span>
        <ProblemState {...problem} />
      </div>
      {from && <Other words="problems.from" other={from} />}
      {into && <Other words="problems.into" other={into} />}
      <ProblemSteps problem={problem} />
      <div className="talk-columns">
        <section className="card">
          <h2>{t('problems.heat')}</h2>
          <FactList problem={problem} />
        </section>
        {!isOffice && <EffectCard problem={problem} />}
      </div>
      <MeasuresCard problem={problem} />
      <ProblemAppeals problem={problem} />
      <Happened problem={problem} />
    </>
  )
}

function Other({ words, other }: { words: string; other: { problemId: string; number: string } }) {
  const [before = '', after = ''] = t(words, { number: '\n' }).split('\n')
  return (
    <p>
      {before}
      <Link to="/problems/$problemId" params={{ problemId: other.problemId }}>
        {other.number}
      </Link>
      {after}
    </p>
  )
}

function FactList({ problem }: { problem: ProblemDetail }) {
  return (
    <dl className="facts">
      {factsOf(problem)
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function factsOf(problem: ProblemDetail) {
  const { enterprises, proposed, venues, appeals, firstOn, lastOn, rootCause, regions } = problem
  const heat = [
    t('problems.enterprises', { n: enterprises }) +
      (proposed > 0 ? `（${t('problems.ofThem', { n: proposed })}）` : ''),
    t('problems.venues', { n: venues }),
    t('problems.appeals', { n: appeals }),
  ]
  return [
    ['problems.heat', heat.join(' · ')],
    ['problems.trigger', triggerWords(problem)],
    ['problems.regions', regions.map(({ name }) => name).join(t('desk.comma'))],
    ['problems.since', firstOn && dayWords(firstOn)],
    ['problems.last', lastOn && dayWords(lastOn)],
    ['problems.cause', rootCause && t(`rootCause.${rootCause}`)],
    ['problems.office', problem.officeName ?? t('problems.noOffice')],
    ['problems.found', t(`finding.${problem.found}`)],
    ['problems.decision', decisionWords(problem)],
    ['problems.reason', problem.reason],
    ['problems.finding', problem.finding],
    ['problems.scores', problem.scores && scoreWords(problem.scores)],
  ] as const
}

const scoreWords = (scores: NonNullable<ProblemDetail['scores']>): string =>
  Object.entries(scores)
    .map(([step, score]) => `${t(`reformStep.${step}`)} ${score}`)
    .join(' · ')

function triggerWords({ trigger, triggeredOn, triggerText }: ProblemDetail): string {
  if (trigger === null || triggerText === null) return t('problems.notTriggered')
  const { count, days, words } = triggerText
  const said = t(`problems.trigger.${trigger}`, { count, days })
  return [said, words, triggeredOn && dayWords(triggeredOn)].filter(Boolean).join(' · ')
}

function decisionWords({ decision, decisionReason, decidedOn, lookAgainOn }: ProblemDetail) {
  if (decision === null) return null
  const again = lookAgainOn && t('problems.lookAgain', { day: dayWords(lookAgainOn) })
  const on = decidedOn && dayWords(decidedOn)
  return [t(`decision.${decision}`), decisionReason, again, on].filter(Boolean).join(' · ')
}
