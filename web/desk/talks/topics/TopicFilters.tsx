import { Input } from 'antd'
import { t } from '#messages/index.ts'
import { shownStatuses, type TopicSearch } from './topic-search.ts'

type Props = { search: TopicSearch; onChange: (search: TopicSearch) => void }

/** Which state and which chain; both stand in the address. */
export function TopicFilters({ search, onChange }: Props) {
  const { status, chain } = search
  const kept = chain ? { chain } : {}
  return (
    <div className="topic-filters no-print">
      <span className="tabs">
        {[undefined, ...shownStatuses].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className="tab"
            aria-pressed={one === status}
            onClick={() => onChange({ ...kept, ...(one && { status: one }) })}
          >
            {t(one ? `topicStatus.${one}` : 'talks.allTopics')}
          </button>
        ))}
      </span>
      <Input.Search
        key={chain ?? ''}
        allowClear
        className="chain-search"
        defaultValue={chain ?? ''}
        maxLength={40}
        aria-label={t('talks.chainFind')}
        placeholder={t('talks.chainFind')}
        onSearch={(typed) => {
          const given = typed.trim()
          onChange({ ...(status && { status }), ...(given && { chain: given }) })
        }}
      />
    </div>
  )
}
