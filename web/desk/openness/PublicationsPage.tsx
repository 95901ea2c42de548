import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { momentWords } from '#web/ui/days.ts'
import { type Answer, api } from '../api.ts'
import { BriefingTabs } from '../briefings/Tabs.tsx'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import { PreparePublication } from './PreparePublication.tsx'
import { Preview } from './Preview.tsx'
import { PublicationSetting } from './PublicationSetting.tsx'

export type Publications = Answer<typeof api.openness.publications>
type Item = Publications['items'][number]

/** 公开: what was published, what waits for a second person, and how it is published. */
export function PublicationsPage() {
  useLanguage()
  const { role, regionId } = useSession()
  const found = useQuery({
    queryKey: ['openness', 'list'],
    queryFn: () => api.openness.publications({}),
  })
  const prepares = role === 'coordinator' && regionId === null
  return (
    <section className="page">
      <BriefingTabs />
      <h1>{t('publications.title')}</h1>
      <p>
        {t('publications.lead')}{' '}
        <a href="/open" target="_blank" rel="noreferrer">
          {t('publications.see')}
        </a>
      </p>
      <Loaded query={found}>
        {(publications) => (
          <>
            {prepares && <PreparePublication publications={publications} />}
            <List items={publications.items} />
            <PublicationSetting setting={publications.setting} prepares={prepares} />
          </>
        )}
      </Loaded>
    </section>
  )
}

const columns = ['number', 'month', 'asOf', 'numbers', 'state'] as const

function List({ items }: { items: readonly Item[] }) {
  const [open, setOpen] = useState<string | null>(null)
  if (items.length === 0) {
    return (
      <section className="card">
        <p>{t('publications.empty')}</p>
      </section>
    )
  }
  return (
    <section className="card">
      <table className="plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`publications.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.editionId} item={item} onOpen={() => setOpen(item.editionId)} />
          ))}
        </tbody>
      </table>
      {open && <Preview editionId={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Row({ item, onOpen }: { item: Item; onOpen: () => void }) {
  const { number, month, corrects, reason, asOf, shown, withheld } = item
  return (
    <tr>
      <td>{number ?? '—'}</td>
      <td>
        <Button type="link" size="small" onClick={onOpen}>
          {month}
        </Button>
        {reason && <small> {t('publications.corrects', { n: corrects ?? 0, reason })}</small>}
      </td>
      <td>{momentWords(asOf)}</td>
      <td>{t('publications.numbers', { shown, withheld })}</td>
      <td>{stateWords(item)}</td>
    </tr>
  )
}

function stateWords({ publishedAt, outOfDate }: Item): string {
  if (publishedAt !== null) return t('publications.published', { at: momentWords(publishedAt) })
  return t(outOfDate ? 'publications.outOfDate' : 'publications.waits')
}
