import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import type { Rules, RulesPreset, RulesVersion } from '../api.ts'
import { differencesOf, rebased } from './differences.ts'

export type RulesValues = { rules: Rules; reason: string }
export type RulesDraft = ReturnType<typeof useRulesDraft>

/**
 * What has been typed, and the version it was begun from. A newer version that somebody else saves is
 * followed at once while nothing has been typed; else whoever types chooses.
 */
export function useRulesDraft(form: FormInstance<RulesValues>, inForce: RulesVersion) {
  const [base, setBase] = useState(inForce)
  const [preset, setPreset] = useState(inForce.preset)
  const rules = Form.useWatch('rules', { form, preserve: true }) ?? base.rules
  const differences = differencesOf(base.rules, rules)
  const begin = (version: RulesVersion, withRules: Rules) => {
    setBase(version)
    form.setFieldsValue({ rules: withRules })
  }
  const follow = (version: RulesVersion) => {
    begin(version, version.rules)
    setPreset(version.preset)
    form.resetFields(['reason'])
  }
  const isNewer = inForce.version > base.version
  const untouched = differences.length === 0
  useEffect(() => {
    if (isNewer && untouched) follow(inForce)
  })
  return {
    base,
    preset,
    rules,
    differences,
    isNewer,
    follow,
    load: (chosen: RulesPreset) => {
      form.setFieldsValue({ rules: chosen.rules })
      setPreset(chosen.key)
    },
    /** Keeps what was typed and takes the rest from a newer version. */
    rebase: (newest: RulesVersion) => begin(newest, rebased(rules, base.rules, newest.rules)),
  }
}
