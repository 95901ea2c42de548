import addresses from 'virtual:contract-of-promises'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMessages, t } from '#messages/index.ts'
import { en } from '#messages/portal.promises.en.ts'
import { zh } from '#messages/portal.promises.zh.ts'
import { clientOf } from '#web/client.ts'
import { dayWords } from '#web/ui/days.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../steps/StepTrouble.tsx'
import './promises.css'

const api = clientOf(addresses)
addMessages(zh, en)

type Promised = Awaited<ReturnType<typeof api.promises.promisesOfAppeal>>['items'][number]

/** What offices promised about an appeal, how it was kept, and the word of whose appeal it is. */
export function Promises({ appealId }: { appealId: string }) {
  const { data } = useQuery({
    queryKey: ['appeal', appealId, 'promises'],
    queryFn: () => api.promises.promisesOfAppeal({ appealId }),
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="promises">
      <h2 id="promises">{t('promised.title')}</h2>
      <p className="hint">{t('promised.note')}</p>
      <ul className="promises">
        {data.items.map((promise) => (
          <li key={promise.promiseId}>
            <One promise={promise} appealId={appealId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ promise, appealId }: { promise: Promised; appealId: string }) {
  const { text, officeName, dueOn, firstDueOn, status, result, report, open } = promise
  const moved = status === 'open' && result === 'broken'
  const state = status === 'kept' ? result : moved ? 'moved' : status
  const first = firstDueOn === dueOn ? '' : t('promised.first', { day: dayWords(firstDueOn) })
  return (
    <>
      <p>{text}</p>
      <p className="hint">
        {t('promised.due', { office: officeName, day: dayWords(dueOn) })} {first}
      </p>
      <p>
        <b>{t(`promised.status.${state}`, { office: officeName })}</b>
      </p>
      {report && <p>{report}</p>}
      {open.length > 0 && <Judge key={promise.version} promise={promise} appealId={appealId} />}
    </>
  )
}

function Judge({ promise, appealId }: { promise: Promised; appealId: string }) {
  const { promiseId, open } = promise
  const client = useQueryClient()
  const [keys] = useState(() => ({ accept: newKey(), return: newKey() }))
  const send = useMutation({
    mutationFn: (kept: boolean) =>
      kept
        ? api.promises.acceptPromise({ promiseId }, { context: { key: keys.accept } })
        : api.promises.returnPromise({ promiseId }, { context: { key: keys.return } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['appeal', appealId] }),
  })
  return (
    <>
      <StepTrouble error={send.error} />
      <div className="buttons no-print">
        {open.includes('acceptReport') && (
          <button
            type="button"
            className="button"
            disabled={send.isPending}
            onClick={() => send.mutate(true)}
          >
            {t('promised.accept')}
          </button>
        )}
        {open.includes('returnReport') && (
          <button
            type="button"
            className="button quiet"
            disabled={send.isPending}
            onClick={() => send.mutate(false)}
          >
            {t('promised.return')}
          </button>
        )}
      </div>
    </>
  )
}
