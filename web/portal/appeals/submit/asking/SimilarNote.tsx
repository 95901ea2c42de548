import { useEffect, useRef } from 'react'
import { addMessages, t } from '#messages/index.ts'
import { zh as home } from '#messages/portal.home.zh.ts'
import { zh } from '#messages/portal.similar.zh.ts'
import { api } from '#web/client.ts'
import { nowWords } from '#web/portal/appeals/status-words.ts'
import { To } from '#web/portal/places.tsx'
import { dayWords } from '#web/ui/days.ts'
import { newKey } from '#web/ui/new-key.ts'
import { contentOf } from '../check-draft.ts'
import type { Draft } from '../draft.ts'

// Why here: the form of an appeal must load fast and seldom needs these words.
addMessages({ ...home, ...zh }, {})

/** Longer than this nobody waits to be told: the appeal is sent. */
const patience = 5_000

type Own = Awaited<ReturnType<typeof api.appeals.similarOwn>>['items'][number]

/** What the enterprise has sent before that says the same as its draft. */
export async function similarTo(draft: Draft): Promise<Own[]> {
  const { title, body } = contentOf(draft)
  const { items } = await api.appeals.similarOwn(
    { title, body },
    { context: { key: newKey() }, signal: AbortSignal.timeout(patience) },
  )
  return items
}

/** Before it is sent: what says the same, to be added to, or sent all the same. */
export function SimilarNote({ items, onSend }: { items: Own[]; onSend: () => void }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} className="panel telling" role="alert" tabIndex={-1}>
      <h2>{t('similar.title')}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.appealId}>
            <b>{item.title}</b>
            <br />
            <small>
              {t('similar.item', { on: dayWords(item.submittedOn), number: item.number })}
              <br />
              {progressOf(item)}
            </small>
            <br />
            <To to="/appeals/$appealId" params={{ appealId: item.appealId }} className="way">
              {t(item.status === 'closed' ? 'similar.look' : 'similar.open')}
            </To>
          </li>
        ))}
      </ul>
      <p>{t('similar.text')}</p>
      <div className="buttons">
        <button type="button" className="button quiet" onClick={onSend}>
          {t('similar.send')}
        </button>
      </div>
    </section>
  )
}

const progressOf = ({ status, end, officeName }: Own): string =>
  nowWords({ status, end, officeName, rating: null, reviewOn: null })
