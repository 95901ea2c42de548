import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { ConsoleData } from './console-data.ts'
import { useLine } from './outbox.ts'

/** The limit that follows from the rules, before it is promised aloud: 若现在交办，……前答复. */
export function IfDispatched({ data: { preview } }: { data: ConsoleData }) {
  const line = useLine()
  if (preview === null) return null
  const { replyDueOn, workingDays, provisional } = preview
  return (
    <output className="preview">
      <b>{t('console.ifDispatched', { on: dayWords(replyDueOn), n: workingDays })}</b>
      {line !== 'up' && <span className="warn"> {t('console.asOfLine')}</span>}
      {provisional && <span className="warn"> {t('due.provisional')}</span>}
    </output>
  )
}
