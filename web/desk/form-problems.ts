import type { FormInstance } from 'antd'
import { t } from '#messages/index.ts'
import type { Problem } from './api.ts'

/** What went wrong and what to do, in the chosen language when it has the words. */
export function sentenceOf({ code, title }: Problem): string {
  const known = t(code)
  return known === code ? title || t('http/fault') : known
}

/** Puts what the server said of each field next to that field. */
export function showFieldErrors(form: FormInstance, problem: Problem): void {
  const known = Object.keys(form.getFieldsValue(true))
  const text = problem.code === 'input/invalid' ? t('desk.fieldInvalid') : sentenceOf(problem)
  const errors = (problem.errors ?? [])
    .map(({ field }) => field.split('.')[0] ?? '')
    .filter((field) => known.includes(field))
  form.setFields(errors.map((name) => ({ name, errors: [text] })))
}

/** Where only the bottom-line office may take it, that office is chosen, and the field says why. */
export function offerBottomLine(form: FormInstance, problem: Problem): void {
  const office = problem.details?.officeId
  if (problem.code !== 'appeals/bottom-line-next' || typeof office !== 'string') return
  const error = t('dispatch.bottomLine', { reason: sentenceOf(problem) })
  form.setFields([{ name: 'officeId', value: office, errors: [error] }])
}

/** Text of an optional field: null when nothing was typed. */
export function orNull(text: string | null | undefined): string | null {
  return text?.trim() || null
}

/** A number as typed; full-width digits and commas are as good as others, and null is nothing typed. */
export function numberOf(text: string | undefined): number | null {
  const typed = (text ?? '').normalize('NFKC').replaceAll(',', '').trim()
  return typed === '' ? null : Number(typed)
}
