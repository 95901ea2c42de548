import { Form } from 'antd'
import { useState } from 'react'
import type { RulesVersion } from '../api.ts'
import { NewerNote } from './NewerNote.tsx'
import { PresetPicker } from './PresetPicker.tsx'
import { RulesFields } from './RulesFields.tsx'
import { SaveRules } from './SaveRules.tsx'
import { UnsavedBar } from './UnsavedBar.tsx'
import { type RulesValues, useRulesDraft } from './use-rules-draft.ts'
import { useSaveRules } from './use-save-rules.ts'

/** The rules in force as a form; a change is looked over, given a reason and saved as a version. */
export function RulesEditor({ inForce }: { inForce: RulesVersion }) {
  const [form] = Form.useForm<RulesValues>()
  const draft = useRulesDraft(form, inForce)
  const [loaded, setLoaded] = useState<string | null>(null)
  const save = useSaveRules(form, (saved) => {
    draft.follow(saved)
    setLoaded(null)
  })
  return (
    <Form<RulesValues>
      form={form}
      name="rules-form"
      className="rules-form"
      layout="vertical"
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={{ rules: inForce.rules, reason: '' }}
      onValuesChange={() => save.isPending || save.reset()}
      onFinish={({ reason }) =>
        save.mutate({
          rules: draft.rules,
          preset: draft.preset,
          reason,
          basedOn: draft.base.version,
        })
      }
    >
      <PresetPicker
        chosen={draft.preset}
        loaded={loaded}
        onLoad={(preset) => {
          draft.load(preset)
          setLoaded(preset.key)
          save.reset()
        }}
      />
      <RulesFields />
      <NewerNote draft={draft} inForce={inForce} />
      <SaveRules draft={draft} save={save} />
      <UnsavedBar draft={draft} />
    </Form>
  )
}
