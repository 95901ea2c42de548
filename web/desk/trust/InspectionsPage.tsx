import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { type Answer, api } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { AlertList } from './AlertsPage.tsx'

/** 执法数据: lists of inspections taken in, and what they have in common with appeals; the auditor's alone. */
export function InspectionsPage() {
  return (
    <section className="page">
      <h1>{t('inspections.title')}</h1>
      <p>{t('inspections.text')}</p>
      <FeedForm />
      <h2>{t('inspections.matches')}</h2>
      <AlertList kind="retaliation-suspected" />
    </section>
  )
}

function FeedForm() {
  const [source, setSource] = useState('')
  const [text, setText] = useState('')
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const add = useMutation({
    mutationFn: () => {
      const input = { source: source.trim(), text }
      return api.watch.addInspectionList(input, keyFor(input))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['trust', 'alerts'] }),
  })
  return (
    <div className="stack">
      <label htmlFor="feed-source">{t('inspections.source')}</label>
      <Input
        id="feed-source"
        maxLength={40}
        value={source}
        onChange={({ target }) => setSource(target.value)}
      />
      <label htmlFor="feed-text">{t('inspections.paste')}</label>
      <Input.TextArea
        id="feed-text"
        rows={8}
        value={text}
        placeholder={t('inspections.columns')}
        onChange={({ target }) => setText(target.value)}
      />
      <div role="status">{add.data && <Taken {...add.data} />}</div>
      <RefusalNote error={add.error} />
      <div>
        <Button
          type="primary"
          disabled={source.trim() === '' || text.trim() === ''}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          {t('inspections.add')}
        </Button>
      </div>
    </div>
  )
}

/** What was taken in, and what was not, by line. */
function Taken({ taken, known, refused }: Answer<typeof api.watch.addInspectionList>) {
  return (
    <>
      <p>{t('inspections.done', { taken, known })}</p>
      <ul>
        {refused.map(({ line, field }) => (
          <li key={`${line} ${field}`}>
            {t('inspections.fault', { line, why: t(`inspections.field.${field}`) })}
          </li>
        ))}
      </ul>
    </>
  )
}
