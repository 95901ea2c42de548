import { t } from '#messages/index.ts'
import { kinds } from '#modules/appeals/domain/words.ts'
import { Choices } from '#web/portal/form/Choices.tsx'
import type { FieldsProps } from './fields.ts'

export function KindFields({ draft, faults, change }: FieldsProps) {
  return (
    <Choices
      id="kind"
      className="sheet"
      legend={t('submit.about')}
      fault={faults.kind}
      value={draft.kind}
      onChange={(kind) => change({ kind })}
      choices={kinds.map((kind) => ({
        value: kind,
        label: t(`kind.${kind}`),
        about: t(`kind.${kind}.about`),
      }))}
    />
  )
}
