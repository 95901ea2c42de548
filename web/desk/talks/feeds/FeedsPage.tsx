import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import '../talks.css'
import { FeedList } from './FeedList.tsx'
import { NewFeed } from './NewFeed.tsx'
import { OwnAddress } from './OwnAddress.tsx'

/** Addresses by which a calendar program shows the talks; each can be ended. */
export function FeedsPage() {
  useLanguage()
  const [address, setAddress] = useState<string>()
  const feeds = useQuery({ queryKey: ['talks', 'feeds'], queryFn: () => api.talks.feeds({}) })
  return (
    <section className="page talks">
      <TalkHead title={t('talks.feeds')} />
      <section className="card">
        <h2>{t('talks.newFeed')}</h2>
        <p className="faint">{t('talks.feedNote')}</p>
        <NewFeed onMade={setAddress} />
        {address && <OwnAddress address={address} />}
      </section>
      <section className="card">
        <h2>{t('talks.myFeeds')}</h2>
        <Loaded query={feeds}>{({ items }) => <FeedList feeds={items} />}</Loaded>
      </section>
    </section>
  )
}
