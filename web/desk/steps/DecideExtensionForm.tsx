import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { extensionWords } from '../appeals/duty/Extension.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { YesNo } from './YesNo.tsx'

type Values = { grant: boolean | null; reason: string }
const nothing: Values = { grant: null, reason: '' }

/** Whether an extension is granted, below what was asked and why. */
export function DecideExtensionForm({ appeal }: StepProps) {
  const { appealId, extension, officeName } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="decideExtension"
      initial={nothing}
      send={({ grant, reason }, options) =>
        api.appeals.decideExtension({ appealId, grant: grant === true, reason }, options)
      }
    >
      {() => (
        <>
          {extension && (
            <div className="asked">
              <p>{t('extension.by', { on: extension.askedOn, office: officeName ?? '' })}</p>
              <p>
                <b>{extensionWords(extension)}</b>
              </p>
              <p className="body-text">{extension.reason}</p>
            </div>
          )}
          <YesNo
            name="grant"
            label="extension.grant"
            yes="extension.yes"
            no="extension.no"
            required
          />
          <Prose name="reason" label="extension.decision" max={1000} rows={2} required />
          <p className="note">{t('extension.told')}</p>
        </>
      )}
    </StepForm>
  )
}
