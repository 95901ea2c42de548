import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { useOfficeNames } from '../parts/words.ts'
import type { OnePack } from './pack-queries.ts'

/** What the next year's talks should be about, each with why, and one click from the library. */
export function TopicsPart({ pack }: { pack: OnePack }) {
  const named = useOfficeNames()
  const { retrospectiveId, version, topics, open } = pack
  const adopt = useTake<{ topicKey: string }>({
    ...{ name: 'adopt-topic', reloads: 'packs', version },
    send: (values, options) =>
      api.reviews.adoptRetrospectiveTopic({ retrospectiveId, ...values }, options),
  })
  if (topics.length === 0) return null
  return (
    <section className="card">
      <h2>{t('packs.topics')}</h2>
      <table className="plain cards">
        <Heads
          labels={[
            'packs.topics',
            'packs.topicWhy',
            'promises.column.office',
            'packs.column.status',
          ]}
        />
        <tbody>
          {topics.map(({ topicKey, title, reasons, leadOfficeId, topicId }) => (
            <tr key={topicKey}>
              <Cell label="packs.topics">{title}</Cell>
              <Cell label="packs.topicWhy">
                {reasons
                  .map(({ code, count }) => t(`packs.topic.${code}`, { n: count }))
                  .join('；')}
              </Cell>
              <Cell label="promises.column.office">{leadOfficeId && named(leadOfficeId)}</Cell>
              <Cell label="packs.column.status">
                {topicId === null && open.includes('adoptTopic') ? (
                  <Button
                    size="small"
                    loading={adopt.isPending && adopt.variables?.topicKey === topicKey}
                    onClick={() => adopt.mutate({ topicKey })}
                  >
                    {t('packs.adopt')}
                  </Button>
                ) : (
                  topicId && t('packs.adopted')
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
      <TalkRefusal error={adopt.error} />
    </section>
  )
}
