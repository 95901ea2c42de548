import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { useSession } from '../queries.ts'
import { Trouble } from '../Trouble.tsx'
import { ask, useAsked } from './asked.ts'
import { EnterprisesFound } from './EnterprisesFound.tsx'
import { Found } from './Found.tsx'
import { type SearchFilters, searchInput } from './filters.ts'
import { SearchFiltersRow } from './SearchFiltersRow.tsx'
import './search.css'

function useFound(q: string, filters: SearchFilters) {
  return useInfiniteQuery({
    queryKey: ['search', q, filters],
    queryFn: ({ pageParam }) =>
      api.search.search({
        ...{ q, limit: 20, ...searchInput(filters) },
        ...(pageParam && { cursor: pageParam }),
      }),
    enabled: q !== '',
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** What was written anywhere, as far as whoever asks may read it. */
export function SearchPage() {
  useLanguage()
  const { role } = useSession()
  const filters = useSearch({ from: '/search' })
  const navigate = useNavigate()
  const q = useAsked()
  const found = useFound(q, filters)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="page search-page">
      <h1>{t('menu.search')}</h1>
      <Input.Search
        autoFocus
        allowClear
        enterButton={t('search.go')}
        id="search-box"
        maxLength={100}
        aria-label={t('search.box')}
        placeholder={t('search.box')}
        defaultValue={q}
        onSearch={(typed) => ask(typed.trim())}
      />
      <SearchFiltersRow
        filters={filters}
        onChange={(search) => void navigate({ to: '/search', search, replace: true })}
      />
      {q === '' ? (
        <p className="faint">{t('search.hint')}</p>
      ) : (
        <>
          <Loaded query={found}>
            {({ pages }) => (
              <>
                <output className="faint">
                  {items.length === 0
                    ? t('search.nothing')
                    : pages[0]?.all === false
                      ? t('search.newest')
                      : ''}
                </output>
                <ol className="found">
                  {items.map((item) => (
                    <Found key={`${item.kind} ${item.id}`} item={item} />
                  ))}
                </ol>
              </>
            )}
          </Loaded>
          {found.data && <Trouble query={found} />}
          <More list={found} />
          {role === 'coordinator' && <EnterprisesFound key={q} q={q} />}
        </>
      )}
    </section>
  )
}
