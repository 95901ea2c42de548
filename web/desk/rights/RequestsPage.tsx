import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Tag } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { type Answer, api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { useSession } from '../queries.ts'
import { Decide } from './Decide.tsx'
import '../notices/notices.css'

type Correction = Answer<typeof api.rights.corrections>['items'][number]
type Erasure = Answer<typeof api.rights.erasures>['items'][number]
const corrections = ['rights', 'corrections']
const erasures = ['rights', 'erasures']

const pageFrom = (cursor: string) => ({ limit: 50, ...(cursor && { cursor }) })

/** 个人信息请求: what enterprises ask to have put right or erased. */
export function RequestsPage() {
  useLanguage()
  const asked = useInfiniteQuery({
    queryKey: corrections,
    queryFn: ({ pageParam }) => api.rights.corrections(pageFrom(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const erased = useInfiniteQuery({
    queryKey: erasures,
    queryFn: ({ pageParam }) => api.rights.erasures(pageFrom(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <section className="page">
      <h1>{t('requests.title')}</h1>
      <h2>{t('requests.corrections')}</h2>
      <Loaded query={asked}>
        {({ pages }) => <CorrectionList items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      <More list={asked} />
      <h2>{t('requests.erasures')}</h2>
      <Loaded query={erased}>
        {({ pages }) => <ErasureList items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      <More list={erased} />
    </section>
  )
}

function CorrectionList({ items }: { items: Correction[] }) {
  const client = useQueryClient()
  const decides = useSession().role === 'coordinator'
  if (items.length === 0) return <p className="faint">{t('requests.none')}</p>
  return (
    <ul className="notices">
      {items.map(({ correctionId, field, value, why, askedOn, dueOn, state, refusal }) => (
        <li key={correctionId} className="notice">
          <p>
            <b>
              {t(`requests.field.${field}`)}：{value}
            </b>{' '}
            <Tag>{t(`requests.state.${state}`)}</Tag>
          </p>
          <p>{why}</p>
          <p className="faint">
            {t('requests.days', { asked: dayWords(askedOn), due: dayWords(dueOn) })} {refusal}
          </p>
          {state === 'asked' && decides && (
            <Decide
              yes={t('requests.accept')}
              accept={() => api.rights.acceptCorrection({ correctionId })}
              refuse={(reason) => api.rights.refuseCorrection({ correctionId, reason })}
              onDone={() => void client.invalidateQueries({ queryKey: corrections })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function ErasureList({ items }: { items: Erasure[] }) {
  const client = useQueryClient()
  const coordinates = useSession().role === 'coordinator'
  if (items.length === 0) return <p className="faint">{t('requests.none')}</p>
  return (
    <ul className="notices">
      {items.map(({ erasureId, number, reason, askedOn, state, proposed, refusal, doneOn }) => (
        <li key={erasureId} className="notice">
          <p>
            <b>{number === null ? t('requests.whole') : t('alert.appeal', { number })}</b>{' '}
            <Tag>{t(`requests.state.${state === 'asked' && proposed ? 'proposed' : state}`)}</Tag>
          </p>
          <p>{t(`requests.reason.${reason}`)}</p>
          <p className="faint">
            {t('requests.askedOn', { asked: dayWords(askedOn) })} {refusal}
            {doneOn !== null && t('requests.doneOn', { on: dayWords(doneOn) })}
          </p>
          {state === 'asked' && (
            <Decide
              yes={t('requests.propose')}
              accept={
                coordinates && !proposed ? () => api.rights.proposeErasure({ erasureId }) : null
              }
              refuse={(why) => api.rights.refuseErasure({ erasureId, reason: why })}
              onDone={() => void client.invalidateQueries({ queryKey: erasures })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
