import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { t } from '#messages/index.ts'
import { routingBounds, ruleBounds, talkBounds } from '#modules/people/domain/words.ts'
import { api, type Problem, problemOf, type RulesVersion } from '../api.ts'
import { sentenceOf } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { currentRules } from './rule-queries.ts'
import type { RulesValues } from './use-rules-draft.ts'

type Change = Parameters<typeof api.rules.change>[0]

/** Saves a change as a further version; what was typed stays when it is refused. */
export function useSaveRules(
  form: FormInstance<RulesValues>,
  onSaved: (saved: RulesVersion) => void,
) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  return useMutation({
    mutationFn: (change: Change) => api.rules.change(change, keyFor(change)),
    onError: async (error) => {
      const problem = problemOf(error)
      showFaults(form, problem)
      if (problem.code === 'people/rules-changed-meanwhile')
        await client.invalidateQueries({ queryKey: ['rules'] })
    },
    onSuccess: async (saved) => {
      client.setQueryData(currentRules.queryKey, saved)
      onSaved(saved)
      await client.invalidateQueries({ queryKey: ['rules', 'versions'] })
      await client.invalidateQueries({ queryKey: ['city'] })
    },
  })
}

type Fault = { field: string; code?: string }

/** Puts every fault beside its field and goes to the first. */
function showFaults(form: FormInstance<RulesValues>, problem: Problem): void {
  // Why `as`: the rules' own refusals list their faults so; see `changeRules`.
  const several = problem.details?.faults as Fault[] | undefined
  const faults: Fault[] = several ?? problem.errors ?? []
  const fields = faults
    .filter(({ field }) => field !== 'basedOn')
    .map(({ field, code }) => ({
      name: pathOf(field),
      errors: [code ? t(code) : sentenceAt(field, problem)],
    }))
  // Why `as`: the paths of the contract's fields are the paths of the form's.
  form.setFields(fields as Parameters<typeof form.setFields>[0])
  const [first] = fields
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
}

const pathOf = (field: string) =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

const boundsOf: Readonly<Record<string, readonly [number, number]>> = {
  ...ruleBounds,
  ...talkBounds,
  least: talkBounds.quota,
  smallMicro: talkBounds.share,
  neverInvited: talkBounds.share,
  'quota.most': talkBounds.quota,
  'topics.most': talkBounds.topics,
  of: ruleBounds.part,
  askBefore: ruleBounds.count,
  most: ruleBounds.count,
  atTransfer: ruleBounds.lift,
  atRedo: ruleBounds.lift,
  maxRedos: ruleBounds.times,
  attemptsNeeded: ruleBounds.times,
  attemptDaysNeeded: ruleBounds.times,
  ...routingBounds,
}

/** What a field that the contract refuses should hold. */
function sentenceAt(field: string, problem: Problem): string {
  if (problem.code !== 'input/invalid') return sentenceOf(problem)
  const last = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  if (last === 'source') return t('fault.source')
  if (last === 'count') return t('people/rules-count')
  if (last === 'startsAt') return t('fault.time')
  // Why the part too: several of them have a number of this name, each with bounds of its own.
  const part = field.split('.').at(-2) ?? ''
  const [least, most] = boundsOf[`${part}.${last}`] ?? boundsOf[last] ?? []
  if (least !== undefined && most !== undefined) return t('fault.number', { least, most })
  return ['to', 'name', 'levels'].includes(last) ? t('fault.name') : t('desk.fieldInvalid')
}
