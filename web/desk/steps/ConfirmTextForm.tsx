import { Form } from 'antd'
import { api } from '../api.ts'
import type { Changes } from '../appeals/texts/changes.ts'
import { TextCheck } from '../appeals/texts/TextCheck.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

/** What the enterprise has added since is looked over before anybody else reads it. */
export function ConfirmTextForm({ appeal }: StepProps) {
  const { appealId, textsOpen } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="confirmText"
      begin="button"
      initial={{ texts: [] as Changes }}
      send={({ texts }, options) =>
        api.appeals.confirmText({ appealId, texts: [...texts] }, options)
      }
    >
      {() => (
        <Form.Item name="texts">
          <TextCheck appeal={appeal} openOnly={textsOpen > 0} />
        </Form.Item>
      )}
    </StepForm>
  )
}
