import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'
import { decidedBy } from '../dates.ts'
import { officeWords } from '../status-words.ts'

/** The office says it is not the right one: who rules by when, and who has it until then. */
export function Objected({ appeal, today }: { appeal: Appeal; today: string }) {
  return (
    <section className="panel">
      <h2>{t('objection.title')}</h2>
      <p>
        {t('objection.text', { office: officeWords(appeal), by: decidedBy(appeal, 'rule', today) })}
      </p>
    </section>
  )
}
