import { Button, Progress } from 'antd'
import { t } from '#messages/index.ts'
import type { ConsoleData } from './console-data.ts'
import { isUnsent } from './entries.ts'
import { progressOf } from './speakers.ts'
import type { Console } from './use-console.ts'

type Props = { console: Console; data: ConsoleData; onHelp: () => void; onEnd: () => void }

/** Which session it is, how far it has come, and how much of it has not arrived yet. */
export function ConsoleHead({ console, data: { session, topics }, onHelp, onEnd }: Props) {
  const { n, m } = progressOf(console.speakers)
  const unsent = console.entries.filter(isUnsent)
  const waiting = unsent.filter(({ state }) => state === 'waiting').length
  const conflicts = unsent.length - waiting
  const { number, regionName, status, open } = session
  return (
    <header className="console-head">
      <h1>{t('console.title', { number, region: regionName })}</h1>
      <span>{t(`console.status.${status}`)}</span>
      <span className="console-topic">
        {topics.map(({ title }) => title).join(t('desk.comma'))}
      </span>
      <Progress percent={m === 0 ? 0 : (n / m) * 100} showInfo={false} size="small" />
      <b className="digits">{t('console.progress', { n, m })}</b>
      <span role="status">
        {waiting > 0 && (
          <span className="sync sync-waiting">{t('console.waiting', { n: waiting })}</span>
        )}
        {conflicts > 0 && (
          <span className="sync sync-conflict">{t('console.conflicts', { n: conflicts })}</span>
        )}
        {unsent.length === 0 && <span className="sync sync-synced">{t('console.allSynced')}</span>}
      </span>
      {console.canRecord && m > 0 && (
        <>
          <Button onClick={() => console.openForm('attendance')} aria-keyshortcuts="a">
            {t('console.key.attendance')}
          </Button>
          <Button onClick={() => console.openForm('comment')} aria-keyshortcuts="c">
            {t('console.key.comment')}
          </Button>
        </>
      )}
      <Button onClick={onHelp} aria-keyshortcuts="?">
        {t('console.keys')}
      </Button>
      {open.includes('end') && <Button onClick={onEnd}>{t('console.end')}</Button>}
    </header>
  )
}
