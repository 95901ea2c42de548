import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { TalkDialog } from '../talks/parts/TalkDialog.tsx'
import type { Publications } from './PublicationsPage.tsx'

/** Prepares a month, or the correction of one, and asks a second person. */
export function PreparePublication({ publications }: { publications: Publications }) {
  const [open, setOpen] = useState(false)
  const { due, published } = publications
  return (
    <section className="card">
      <p>{t(published ? 'publications.nothingDue' : 'publications.due', { month: due })}</p>
      <Button type={published ? 'default' : 'primary'} onClick={() => setOpen(true)}>
        {t('publications.prepare')}
      </Button>
      {open && (
        <TalkDialog
          name="prepare-publication"
          reloads="openness"
          title={t('publications.prepare')}
          note={t('publications.prepareNote')}
          initial={{ month: due, reason: '' }}
          submit={t('publications.prepareDo')}
          send={({ month, reason }, options) =>
            api.openness.preparePublication({ month, reason: orNull(reason) }, options)
          }
          onClose={() => setOpen(false)}
        >
          {() => (
            <>
              <Form.Item name="month" label={t('publications.column.month')} required>
                <Input type="month" />
              </Form.Item>
              <Form.Item name="reason" label={t('publications.reason')}>
                <Input.TextArea rows={2} maxLength={500} />
              </Form.Item>
            </>
          )}
        </TalkDialog>
      )}
    </section>
  )
}
