import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { EvaluationTabs } from '../evaluation/EvaluationHead.tsx'
import { type DeskPath, pagesOf } from '../menu.ts'
import { OwedMeasures } from '../problems/OwedMeasures.tsx'
import { useSession } from '../queries.ts'
import { Trouble } from '../Trouble.tsx'
import { AppealPanel } from './AppealPanel.tsx'
import { AppealTable } from './AppealTable.tsx'
import { useAppealSearch, useAppeals } from './appeal-queries.ts'
import { Filters } from './Filters.tsx'
import { focusRow } from './rows.ts'
import { ShortcutList } from './ShortcutList.tsx'
import { StatusTabs } from './StatusTabs.tsx'
import { useShortcuts } from './shortcuts.ts'
import { useTriage } from './use-triage.ts'

const lists: readonly DeskPath[] = ['/inbox', '/work', '/calls']

/** The list of appeals with the open one beside it; for every role, since the server says what each may. */
export function AppealsPage() {
  useLanguage()
  const { role } = useSession()
  const [search] = useAppealSearch()
  const list = useAppeals(search)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const triage = useTriage(items)
  const [help, setHelp] = useState(false)
  useShortcuts({ ...triage.keys, '?': () => setHelp(true) })
  const heading = t(pagesOf(role).find(({ to }) => lists.includes(to))?.label ?? '')
  return (
    <div className={search.appeal ? 'appeals with-panel' : 'appeals'}>
      <section className="list" aria-label={heading}>
        <div className="list-head">
          <h1>{heading}</h1>
          <Filters />
          <Button onClick={() => setHelp(true)} aria-keyshortcuts="?">
            {t('keys.button')}
          </Button>
        </div>
        <EvaluationTabs />
        <OwedMeasures />
        <StatusTabs />
        <Trouble query={list} />
        <div className="rows">
          {(list.data || list.isPending) && (
            <AppealTable list={list} items={items} onOpen={triage.open} />
          )}
        </div>
        <output className="said">{triage.said}</output>
      </section>
      {search.appeal && (
        <AppealPanel
          key={search.appeal}
          appealId={search.appeal}
          wish={triage.wish}
          onTaken={triage.taken}
          onClose={triage.close}
        />
      )}
      <ShortcutList
        open={help}
        onClose={() => {
          setHelp(false)
          focusRow(search.appeal)
        }}
      />
    </div>
  )
}
