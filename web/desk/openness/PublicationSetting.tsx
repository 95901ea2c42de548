import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { TalkDialog } from '../talks/parts/TalkDialog.tsx'
import type { Publications } from './PublicationsPage.tsx'

type Props = { setting: Publications['setting']; prepares: boolean }

/** On which day figures are published by themselves, and under which licence; two people change it. */
export function PublicationSetting({ setting, prepares }: Props) {
  const [open, setOpen] = useState(false)
  const { automaticDay, licence } = setting
  return (
    <section className="card">
      <h2>{t('publications.setting')}</h2>
      <p>
        {automaticDay === null
          ? t('publications.byHand')
          : t('publications.byItself', { day: automaticDay })}
      </p>
      <p>{t('publications.licence', { licence })}</p>
      {prepares && <Button onClick={() => setOpen(true)}>{t('publications.change')}</Button>}
      {open && (
        <TalkDialog
          name="publication-setting"
          reloads="openness"
          title={t('publications.setting')}
          note={t('publications.settingNote')}
          initial={{ automaticDay: String(automaticDay ?? ''), licence }}
          submit={t('publications.settingDo')}
          send={(values, options) => api.openness.setPublication(asked(values), options)}
          onClose={() => setOpen(false)}
        >
          {() => (
            <>
              <Form.Item name="automaticDay" label={t('publications.automaticDay')}>
                <Input type="number" min={1} max={28} />
              </Form.Item>
              <Form.Item name="licence" label={t('publications.licenceLabel')} required>
                <Input maxLength={200} />
              </Form.Item>
            </>
          )}
        </TalkDialog>
      )}
    </section>
  )
}

const asked = ({ automaticDay, licence }: { automaticDay: string; licence: string }) => ({
  automaticDay: automaticDay === '' ? null : Number(automaticDay),
  licence,
})
