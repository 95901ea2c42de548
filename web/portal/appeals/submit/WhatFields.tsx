import { t } from '#messages/index.ts'
import { TextField } from '#web/portal/form/TextField.tsx'
import { longest } from './check-draft.ts'
import type { FieldsProps } from './fields.ts'

export function WhatFields({ draft, faults, change }: FieldsProps) {
  return (
    <fieldset className="sheet">
      <legend>{t('submit.what')}</legend>
      <TextField
        id="title"
        label={t('field.title')}
        hint={t('field.title.hint')}
        fault={faults.title}
        value={draft.title}
        max={longest.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        id="body"
        label={t('field.body')}
        hint={t('field.body.hint')}
        fault={faults.body}
        value={draft.body}
        max={longest.body}
        lines={8}
        onChange={(body) => change({ body })}
      />
    </fieldset>
  )
}
