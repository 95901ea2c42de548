import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { Facts } from '../Facts.tsx'
import { Contest } from '../steps/Contest.tsx'
import { type StepProps, stepsOf } from '../steps/step-props.ts'

type Props = { appeal: Appeal; merger: NonNullable<Appeal['merger']>; finish: StepProps['finish'] }

/** 并案: on which matter, how far the leading appeal is, and the way to say that it is another one. */
export function Merged({ appeal, merger, finish }: Props) {
  const { matter, officeName, status, dueOn } = merger
  const { has, given } = stepsOf(appeal, finish)
  return (
    <section className="panel">
      <h2>{t('merger.title')}</h2>
      <p>{t('merger.text')}</p>
      <Facts
        facts={[
          [t('merger.matter'), matter],
          [t('merger.with'), officeName ?? t('merger.office')],
          [t('merger.stands'), t(`status.${status}`)],
          [t('merger.dueOn'), dayWords(dueOn)],
        ]}
      />
      {has('contestMerger') && <Contest step="contestMerger" {...given('contestMerger')} />}
    </section>
  )
}
