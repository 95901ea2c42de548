import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { momentWords } from '#web/ui/days.ts'
import { api, type Supervision } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { PageTabs } from '../PageTabs.tsx'
import { useSession } from '../queries.ts'
import './supervision.css'
import { groupsOf } from './groups.ts'
import { OfficeTable } from './OfficeTable.tsx'
import { SupervisedTable } from './SupervisedTable.tsx'

const beside = [
  ['/supervision', 'menu.supervision'],
  ['/checks', 'menu.checks'],
] as const

/** What leaders look at (督办清单): how each office stands, then what is overdue, lifted or shelved. */
export function SupervisionPage() {
  useLanguage()
  const found = useQuery({
    queryKey: ['appeals', 'supervision'],
    queryFn: () => api.appeals.supervision({}),
    refetchInterval: 60_000,
  })
  const { role } = useSession()
  return (
    <section className="page supervision">
      {role !== 'auditor' && <PageTabs label="menu.supervision" pages={beside} />}
      <div className="list-head">
        <h1>{t('menu.supervision')}</h1>
        {found.data && <AsOf at={found.data.asOf} />}
        <Button className="no-print" onClick={() => window.print()}>
          {t('supervision.print')}
        </Button>
      </div>
      <Loaded query={found}>{(supervision) => <Shown supervision={supervision} />}</Loaded>
    </section>
  )
}

const AsOf = ({ at }: { at: string }) => (
  <span className="faint">{t('supervision.asOf', { at: momentWords(at) })}</span>
)

function Shown({ supervision }: { supervision: Supervision }) {
  const { items, more } = supervision
  const groups = groupsOf(items)
  return (
    <>
      <OfficeTable supervision={supervision} />
      {groups.length === 0 && <p className="card">{t('supervision.empty')}</p>}
      {groups.map(({ key, items: some }) => (
        <SupervisedTable key={key} group={key} items={some} />
      ))}
      {more > 0 && <p className="faint">{t('supervision.more', { n: more })}</p>}
    </>
  )
}
