import { useEffect, useRef } from 'react'
import { t } from '#messages/index.ts'
import type { Telling } from './telling.ts'

type Props = { found: readonly Telling[]; onMend: () => void; onSend: () => void }

/** Before it is sent: what in it may tell who wrote it, to be mended or sent all the same. */
export function TellingNote({ found, onMend, onSend }: Props) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} className="panel telling" role="alert" tabIndex={-1}>
      <h2>{t('telling.title')}</h2>
      <ul>
        {found.map(({ words, kind }) => (
          <li key={words}>
            <b>{words}</b> <small>{t(`mark.${kind}`)}</small>
          </li>
        ))}
      </ul>
      <p>{t('telling.text')}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={onMend}>
          {t('telling.mend')}
        </button>
        <button type="button" className="button quiet" onClick={onSend}>
          {t('telling.send')}
        </button>
      </div>
    </section>
  )
}
