import { api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useCity } from '../queries.ts'
import { OfficeField } from './OfficeField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

/** Which office does it again: the one that had it, or where this lifts it the bottom-line office. */
export function RedoForm({ appeal }: StepProps) {
  const { appealId, redoLifts } = appeal
  return (
    <Loaded query={useCity()}>
      {({ offices }) => {
        const last = redoLifts ? offices.find(({ takesLifted }) => takesLifted) : undefined
        const officeId = last?.officeId ?? appeal.officeId ?? ''
        return (
          <StepForm
            appeal={appeal}
            step="redo"
            initial={{ officeId, requirement: '' }}
            send={(values, options) => api.appeals.redo({ appealId, ...values }, options)}
          >
            {() => (
              <>
                <OfficeField appeal={appeal} hint={last !== undefined && 'redo.lifts'} />
                <Prose
                  {...{ name: 'requirement', label: 'redo.requirement', hint: 'redo.hint' }}
                  max={1000}
                  required
                />
              </>
            )}
          </StepForm>
        )
      }}
    </Loaded>
  )
}
