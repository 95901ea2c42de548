import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useCity } from '#web/desk/queries.ts'
import { momentWords } from '#web/ui/days.ts'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { Feed } from '../talk-types.ts'

/** This person's addresses; the addresses themselves are kept nowhere. */
export function FeedList({ feeds }: { feeds: readonly Feed[] }) {
  const { data: city } = useCity()
  const [ending, setEnding] = useState<Feed>()
  const nameOf = ({ regionId }: Feed) => {
    const venue = city?.regions.find((one) => one.regionId === regionId)?.name ?? regionId
    return regionId === null ? t('talks.feedMine') : t('talks.feedOf', { venue: venue ?? '' })
  }
  if (feeds.length === 0) return <p className="faint">{t('talks.noFeeds')}</p>
  return (
    <>
      <ul className="feeds">
        {feeds.map((feed) => (
          <li key={feed.feedId}>
            <span>
              {nameOf(feed)}
              <small className="small">
                {t('talks.feedSince', { at: momentWords(feed.createdAt) })}
              </small>
            </span>
            <Button size="small" onClick={() => setEnding(feed)}>
              {t('talks.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {ending && (
        <TalkDialog
          name="revoke-feed"
          title={t('talks.revokeTitle', { name: nameOf(ending) })}
          note={t('talks.revokeNote')}
          initial={{}}
          submit={t('talks.revoke')}
          send={(_, options) => api.talks.revokeFeed({ feedId: ending.feedId }, options)}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  )
}
