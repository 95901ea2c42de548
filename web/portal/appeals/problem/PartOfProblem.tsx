import addresses from 'virtual:contract-of-problems'
import { useQuery } from '@tanstack/react-query'
import { addMessages, t } from '#messages/index.ts'
import { en } from '#messages/portal.problem.en.ts'
import { zh } from '#messages/portal.problem.zh.ts'
import { clientOf } from '#web/client.ts'
import { dayWords } from '#web/ui/days.ts'
import './problem.css'

const api = clientOf(addresses)
addMessages(zh, en)

type Shown = NonNullable<Awaited<ReturnType<typeof api.problems.problemOfAppeal>>['shown']>

/** The common problem an appeal is part of: what was decided, and whether the rule was changed. */
export function PartOfProblem({ appealId }: { appealId: string }) {
  const { data } = useQuery({
    queryKey: ['appeal', appealId, 'problem'],
    queryFn: () => api.problems.problemOfAppeal({ appealId }),
  })
  if (!data?.shown) return null
  const { status, title, number, ruleChangedOn, finding } = data.shown
  return (
    <section className="panel problem-part" aria-labelledby="problem-part">
      <h2 id="problem-part">{t('problem.title')}</h2>
      <p>
        <b>{title}</b> <span className="when">{number}</span>
      </p>
      {ruleChangedOn && (
        <p className="panel good">{t('problem.ruleChanged', { day: dayWords(ruleChangedOn) })}</p>
      )}
      <p>{t(`problem.${status}`)}</p>
      <Decided shown={data.shown} />
      <Measures shown={data.shown} />
      {finding && (
        <p>
          <b>{t('problem.finding')}</b> {finding}
        </p>
      )}
    </section>
  )
}

function Decided({ shown }: { shown: Shown }) {
  const { decision, decisionReason, decidedOn, lookAgainOn } = shown
  if (decision === null) return null
  const rows = [
    ['problem.decision', [t(`problem.decision.${decision}`), decidedOn && dayWords(decidedOn)]],
    ['problem.reason', [decisionReason]],
    ['problem.lookAgain', [lookAgainOn && dayWords(lookAgainOn)]],
  ] as const
  return (
    <dl className="problem-facts">
      {rows
        .filter(([, [first]]) => first)
        .map(([label, values]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{values.filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
    </dl>
  )
}

function Measures({ shown: { measures } }: { shown: Shown }) {
  if (measures.length === 0) return null
  return (
    <>
      <h3>{t('problem.measures')}</h3>
      <ul className="problem-measures">
        {measures.map(({ text, officeName, dueOn, fulfilledOn, words }) => (
          <li key={`${text} ${officeName}`}>
            <span>{text}</span>
            <span className="when">
              {fulfilledOn
                ? t('problem.done', { day: dayWords(fulfilledOn) })
                : t('problem.dueOn', { office: officeName, day: dayWords(dueOn) })}
            </span>
            {words && <span>{words}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
