import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import { Facts } from '../Facts.tsx'

type Props = { objection: NonNullable<Appeal['objection']> }

/** What the office objected: whose it should be, by which clause, and why. */
export function ObjectionFacts({ objection }: Props) {
  const { on, officeName, ownerOfficeName, clause, reason } = objection
  return (
    <div className="asked">
      <p>{t('objection.by', { on, office: officeName ?? '' })}</p>
      <Facts
        facts={[
          ['objection.owner', ownerOfficeName],
          ['objection.clause', clause],
          ['objection.reason', reason],
        ]}
      />
    </div>
  )
}
