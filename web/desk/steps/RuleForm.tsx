import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { ObjectionFacts } from '../appeals/duty/ObjectionFacts.tsx'
import { OfficeField } from './OfficeField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { YesNo } from './YesNo.tsx'

type Values = { uphold: boolean | null; officeId?: string; reason: string }

/** The ruling on an objection, which is final; the office it names is filled in. */
export function RuleForm({ appeal }: StepProps) {
  const { appealId, objection } = appeal
  const initial: Values = { uphold: null, officeId: objection?.ownerOfficeId ?? '', reason: '' }
  return (
    <StepForm
      appeal={appeal}
      step="rule"
      initial={initial}
      send={({ uphold, officeId, reason }, options) => {
        const to = uphold && officeId ? officeId : null
        return api.appeals.rule(
          { appealId, uphold: uphold === true, officeId: to, reason },
          options,
        )
      }}
    >
      {({ uphold }) => (
        <>
          {objection && <ObjectionFacts objection={objection} />}
          <YesNo name="uphold" label="ruling.uphold" yes="ruling.yes" no="ruling.no" required />
          {uphold && (
            <OfficeField
              appeal={appeal}
              label="transfer.office"
              without={[appeal.officeId ?? '']}
            />
          )}
          <Prose name="reason" label="ruling.reason" max={1000} rows={2} required />
          <p className="note">{t('ruling.final')}</p>
        </>
      )}
    </StepForm>
  )
}
