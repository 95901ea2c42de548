import { t } from '#messages/index.ts'
import { tiers } from '#modules/appeals/domain/words.ts'
import { Choices } from '#web/portal/form/Choices.tsx'
import type { FieldsProps } from './fields.ts'

/** Who may know whose appeal it is; the strictest first, and chosen unless changed. */
export function TierFields({ draft, faults, change }: FieldsProps) {
  return (
    <Choices
      id="confidentiality"
      className="sheet"
      legend={t('submit.tier')}
      fault={faults.confidentiality}
      value={draft.confidentiality}
      onChange={(confidentiality) => change({ confidentiality })}
      choices={tiers.toReversed().map((tier) => ({
        value: tier,
        label: t(`confidentiality.${tier}`),
        about: t(`confidentiality.${tier}.about`),
      }))}
    />
  )
}
