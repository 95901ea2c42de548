import { useInfiniteQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { readKinds } from '#modules/trust/domain/words.ts'
import { api } from '../api.ts'
import { momentOf } from '../days.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { Trouble } from '../Trouble.tsx'

type Item = Awaited<ReturnType<typeof api.trust.reads>>['items'][number]
type Kind = Item['kind']

/** Who opened, exported, printed or downloaded what, and when: for the auditor. */
export function ReadsPage() {
  const [kind, setKind] = useState<Kind | ''>('')
  const [number, setNumber] = useState('')
  const found = useInfiniteQuery({
    queryKey: ['trust', 'reads', kind, number],
    queryFn: ({ pageParam }) =>
      api.trust.reads({
        limit: 50,
        ...(kind && { kind }),
        ...(number && { number }),
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const kinds = [{ value: '' as const, label: t('reads.all') }, ...readKinds.map(optionOf)]
  return (
    <section className="page">
      <h1>{t('reads.title')}</h1>
      <p>{t('reads.text')}</p>
      <div className="filters">
        <Input.Search
          aria-label={t('reads.number')}
          placeholder={t('reads.number')}
          allowClear
          maxLength={40}
          onSearch={(text) => setNumber(text.trim())}
        />
        <Select<Kind | ''>
          aria-label={t('reads.kind')}
          value={kind}
          options={kinds}
          onChange={setKind}
        />
      </div>
      <Loaded query={found}>
        {({ pages }) => <Rows items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      {found.data && <Trouble query={found} />}
      <More list={found} />
    </section>
  )
}

const optionOf = (kind: Kind) => ({ value: kind, label: t(`reads.kind.${kind}`) })

function Rows({ items }: { items: Item[] }) {
  if (items.length === 0) return <p className="faint">{t('reads.empty')}</p>
  return (
    <table className="plain reads">
      <thead>
        <tr>
          {['at', 'kind', 'what', 'who', 'office'].map((name) => (
            <th key={name} scope="col">
              {t(`reads.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.at} ${item.accountId} ${item.subjectId} ${item.kind}`}>
            <td className="digits">{momentOf(item.at)}</td>
            <td>{t(`reads.kind.${item.kind}`)}</td>
            <td>{t(`reads.subject.${item.subjectKind}`, { number: item.number ?? '' })}</td>
            <td>{item.accountName ?? t(`role.${item.role}`)}</td>
            <td>{item.officeName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
