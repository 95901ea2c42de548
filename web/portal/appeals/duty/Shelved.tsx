import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { awaitedDate, dueOnWords } from '../dates.ts'
import { Facts } from '../Facts.tsx'

/** 挂账: on what basis, with what plan, and when it is looked at again. */
export function Shelved({ appeal }: { appeal: Appeal }) {
  const { shelving } = appeal
  const waited = awaitedDate(appeal)
  if (shelving === null) return null
  const { basis, plan, reviewOn, signedBy } = shelving
  return (
    <section className="panel">
      <h2>{t('shelving.title')}</h2>
      <p>
        {t('shelving.text')}
        {waited &&
          t('shelving.due', { kind: t(`deadline.${waited.kind}`), due: dueOnWords(waited) })}
      </p>
      <Facts
        facts={[
          [t('shelving.basis'), basis],
          [t('shelving.plan'), plan],
          [t('shelving.reviewOn'), dayWords(reviewOn)],
          [t('shelving.signedBy'), signedBy],
        ]}
      />
    </section>
  )
}
