import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { type Answer, api, problemOf } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import type { FigureSearch } from './filters.ts'
import type { FigureValue } from './value.ts'

const parts = ['numerator', 'denominator', 'excluded'] as const
type Part = (typeof parts)[number]
type Item = Answer<typeof api.insight.indicatorAppeals>['items'][number]
type Props = { code: FigureValue['code']; filter: FigureSearch; onClose: () => void }

/**
 * The appeals behind a number: those it counts, those it is of, and those left out. Of bad ratings, checks and
 * promises an appeal stands as often as it is counted.
 */
export function Behind({ code, filter, onClose }: Props) {
  const [part, setPart] = useState<Part>('numerator')
  return (
    <Drawer
      open
      size={460}
      onClose={onClose}
      title={t('figures.behind', { name: t(`indicator.${code}`) })}
    >
      <Segmented
        value={part}
        onChange={setPart}
        options={parts.map((one) => ({ value: one, label: t(`figures.part.${one}`) }))}
      />
      <Appeals key={part} {...{ code, filter, part }} />
    </Drawer>
  )
}

function Appeals({ code, filter, part }: Omit<Props, 'onClose'> & { part: Part }) {
  const { by: _, ...asked } = filter
  const list = useInfiniteQuery({
    queryKey: ['figures', 'behind', code, part, asked],
    queryFn: ({ pageParam }) =>
      api.insight.indicatorAppeals({
        ...{ code, part, limit: 20, ...asked },
        ...(pageParam && { cursor: pageParam }),
      }),
    retry: false,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  if (list.error && problemOf(list.error)?.code === 'insight/no-appeals-behind') {
    return <p className="faint padded">{t('figures.notListed')}</p>
  }
  return (
    <>
      <Loaded query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          const without = pages[0]?.withoutAppeal ?? 0
          return (
            <>
              {without > 0 && (
                <p className="faint padded">{t('figures.withoutAppeal', { n: without })}</p>
              )}
              {items.length === 0 && without === 0 && (
                <p className="faint padded">{t('figures.noneBehind')}</p>
              )}
              <List items={items} />
            </>
          )
        }}
      </Loaded>
      <More list={list} />
    </>
  )
}

function List({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null
  return (
    <ol className="behind">
      {items.map(({ counted, appealId, number, title, on }) => (
        <li key={counted}>
          <Link to="/inbox" search={{ appeal: appealId }}>
            {title}
          </Link>
          <small className="faint digits">
            {number} · {on}
          </small>
        </li>
      ))}
    </ol>
  )
}
