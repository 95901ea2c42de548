import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { useShortcuts } from '../appeals/shortcuts.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Trouble } from '../Trouble.tsx'
import { CallPanel } from './CallPanel.tsx'
import { CallTable } from './CallTable.tsx'
import { EvaluationHead } from './EvaluationHead.tsx'
import './evaluation.css'
import { useCalls } from './queries.ts'
import { useCalling } from './use-calling.ts'

/** What a caller works off: the list, due first, and the call that is open beside it, with its script. */
export function CallsPage() {
  useLanguage()
  const list = useCalls()
  const calling = useCalling()
  const [printing] = useState(() => () => print())
  useShortcuts({ n: calling.next, Escape: calling.close })
  const items = list.data?.items ?? []
  const today = list.data?.today ?? ''
  const dueToday = items.filter(({ dueOn }) => dueOn <= today).length
  return (
    <div className={calling.call ? 'appeals with-panel calls' : 'appeals calls'}>
      <section className="list" aria-label={t('calls.title')}>
        <EvaluationHead title={t('calls.title')}>
          <Button
            type="primary"
            onClick={calling.next}
            loading={calling.busy}
            aria-keyshortcuts="n"
            disabled={items.length === 0}
          >
            {t('calls.nextKey')}
          </Button>
          <Button onClick={printing}>{t('calls.print')}</Button>
          <a href="/api/v1/calls.xlsx">XLSX</a>
          <a href="/api/v1/calls.csv">CSV</a>
        </EvaluationHead>
        <p className="faint no-print">
          {t('calls.about')} {t('calls.keys')}
        </p>
        <Trouble query={list} />
        {list.data && (
          <p className="digits">{t('calls.today', { n: dueToday, all: items.length })}</p>
        )}
        <RefusalNote error={calling.error} />
        {list.data && items.length === 0 && <p className="card">{t('calls.empty')}</p>}
        {items.length > 0 && <CallTable items={items} today={today} calling={calling} />}
        <output className="said">{calling.said}</output>
      </section>
      {calling.call && <CallPanel key={calling.ask?.appealId} calling={calling} />}
    </div>
  )
}
