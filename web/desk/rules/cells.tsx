import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { limitUnits, ruleSizes } from '#modules/people/domain/words.ts'

export type Path = (string | number)[]
type Props = { name: Path; label: string }

export const needed = () => [{ required: true, message: t('desk.needed') }]
const filled = () => [{ required: true, whitespace: true, message: t('desk.needed') }]

/** A whole number; full-width digits are as good as others. */
export function NumberCell({ name, label, mayBeEmpty }: Props & { mayBeEmpty?: boolean }) {
  return (
    <Form.Item name={name} rules={mayBeEmpty ? [] : needed()} className="cell-number">
      <InputNumber<number | string>
        aria-label={label}
        controls={false}
        precision={0}
        parser={(text) => (text ?? '').normalize('NFKC').replace(/[^\d-]/g, '')}
      />
    </Form.Item>
  )
}

export function UnitCell({ name, label }: Props) {
  const units = limitUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))
  return (
    <Form.Item name={name} className="cell-unit">
      <Select aria-label={label} options={units} />
    </Form.Item>
  )
}

/** Why `unitAt`, the whole path: hours run on whatever the day, so there is nothing to move on. */
export function RollCell({ name, label, unitAt }: Props & { unitAt: Path }) {
  const form = Form.useFormInstance()
  const unit = Form.useWatch(unitAt, form)
  return (
    <Form.Item name={name} valuePropName="checked" className="cell-roll">
      <Checkbox aria-label={label} disabled={unit === 'hours'}>
        {t('rules.roll')}
      </Checkbox>
    </Form.Item>
  )
}

export function SourceCell({ name, label }: Props) {
  return (
    <Form.Item name={name} rules={filled()} className="cell-source">
      <Input aria-label={label} maxLength={ruleSizes.source} placeholder={t('rules.source')} />
    </Form.Item>
  )
}

export function NameCell({ name, label }: Props) {
  return (
    <Form.Item name={name} rules={filled()} className="cell-name">
      <Input aria-label={label} maxLength={ruleSizes.name} placeholder={label} />
    </Form.Item>
  )
}

type RowProps = { label: string; from?: string; children: ReactNode }

/** A rule's name, since when it counts, and beside it the fields. */
export function Row({ label, from, children }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row
    <div className="rule" role="group" aria-label={label}>
      <div className="rule-name">
        {label}
        {from && <small className="small">{from}</small>}
      </div>
      {children}
    </div>
  )
}
