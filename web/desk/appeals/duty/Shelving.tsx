import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import { Facts } from '../Facts.tsx'

/** Why it is shelved, what is planned, when it is looked at again and who signed for that. */
export function Shelving({ shelving }: Pick<Appeal, 'shelving'>) {
  if (shelving === null) return null
  const { on, basis, plan, reviewOn, signedBy } = shelving
  return (
    <section>
      <h3>{t('panel.shelving')}</h3>
      <Facts
        facts={[
          ['shelve.on', on],
          ['shelve.basis', basis],
          ['shelve.plan', plan],
          ['shelve.reviewOn', reviewOn],
          ['shelve.signedBy', signedBy],
        ]}
      />
    </section>
  )
}
