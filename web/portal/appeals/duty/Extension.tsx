import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { decidedBy } from '../dates.ts'
import { Facts } from '../Facts.tsx'
import { officeWords } from '../status-words.ts'
import { Contest } from '../steps/Contest.tsx'
import { type StepProps, stepsOf } from '../steps/step-props.ts'

type Asked = NonNullable<Appeal['extension']>
type Props = { appeal: Appeal; extension: Asked; today: string; finish: StepProps['finish'] }

/** An extension of the reply: from which date to which, why, and the way to contest it. */
export function Extension({ appeal, extension, today, finish }: Props) {
  const { promisedOn, extendedTo, reason, contest } = extension
  const { has, given } = stepsOf(appeal, finish)
  return (
    <section className="panel">
      <h2>{t('extension.title')}</h2>
      {inForce.includes(extension.state) && (
        <p className="moved">
          {t('extension.from', { date: dayWords(promisedOn) })}
          <br />
          {t('extension.to', { date: dayWords(extendedTo) })}
        </p>
      )}
      <p>{stateWords(appeal, extension, today)}</p>
      <Facts
        facts={[
          [t('extension.reason'), reason],
          [t('extension.contest'), contest],
          [t('extension.said'), saidOf(appeal)],
        ]}
      />
      {has('contestExtension') && (
        <Contest step="contestExtension" {...given('contestExtension')} />
      )}
    </section>
  )
}

const inForce: readonly Asked['state'][] = ['granted', 'contested', 'upheld']

function stateWords(appeal: Appeal, extension: Asked, today: string): string {
  const { state, workingDays, promisedOn, extendedTo } = extension
  const values = {
    office: officeWords(appeal),
    n: workingDays,
    promised: dayWords(promisedOn),
    by: decidedBy(appeal, state === 'asked' ? 'extension' : 'contest', today),
  }
  const sentences = [t(`extension.${state}`, values)]
  if (state === 'asked') {
    if (extendedTo > promisedOn) {
      sentences.push(t('extension.askedTo', { to: dayWords(extendedTo) }))
    }
    sentences.push(t('extension.decideBy', values))
  }
  return sentences.join(t('sentence.gap'))
}

/** What the coordinating office said when it last decided about the extension. */
const saidOf = ({ timeline }: Appeal): string | null =>
  timeline.findLast(({ type }) => type === 'extensionDecided' || type === 'contestDecided')?.text ??
  null
