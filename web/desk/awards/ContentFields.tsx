import { Form, InputNumber, Select } from 'antd'
import { t } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { useCity } from '#web/desk/queries.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import type { CaseInList } from './award-queries.ts'

export type TypedContent = {
  title: string
  environment: CaseInList['environment']
  regionId: string
  industry: string
  before: string
  done: string
  after: string
} & TypedEffect
export type TypedEffect = { measure: string; was: number; is: number; unit: string }

export const noContent: TypedContent = {
  ...{ title: '', environment: 'services', regionId: '', industry: '' },
  ...{ before: '', done: '', after: '', measure: '', was: 0, is: 0, unit: '' },
}

export const effectOf = ({ measure, was, is, unit }: TypedEffect) => ({
  ...{ measure, before: was, after: is, unit },
})

export const contentOf = ({
  regionId,
  industry,
  measure,
  was,
  is,
  unit,
  ...texts
}: TypedContent) => ({
  ...texts,
  regionId: regionId || null,
  industry: industry || null,
  effect: effectOf({ measure, was, is, unit }),
})

/** What a case says. */
export function ContentFields() {
  const { data: city } = useCity()
  const any = { value: '', label: t('awards.whole') }
  return (
    <>
      <LineField name="title" label="awards.column.case" max={60} />
      <div className="two">
        <Form.Item name="environment" label={t('awards.environment')}>
          <Select
            options={environments.map((value) => ({ value, label: t(`environment.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="regionId" label={t('awards.region')}>
          <Select
            options={[
              any,
              ...(city?.regions ?? []).map((one) => ({ value: one.regionId, label: one.name })),
            ]}
          />
        </Form.Item>
      </div>
      <Prose name="before" label="awards.before" max={2000} required />
      <Prose name="done" label="awards.done" max={3000} required />
      <Prose name="after" label="awards.after" max={2000} required />
      <EffectFields />
    </>
  )
}

/** The number that shows it: before and after. */
export const EffectFields = () => (
  <div className="two">
    <LineField name="measure" label="awards.measure" max={60} />
    <LineField name="unit" label="awards.unit" max={12} />
    <Form.Item name="was" label={t('awards.was')} rules={[{ required: true }]}>
      <InputNumber />
    </Form.Item>
    <Form.Item name="is" label={t('awards.is')} rules={[{ required: true }]}>
      <InputNumber />
    </Form.Item>
  </div>
)
