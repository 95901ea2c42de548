import { t } from '#messages/index.ts'

/** What is wrong with one field, next to it. */
export function FaultNote({ id, fault }: { id: string; fault: string | undefined }) {
  if (fault === undefined) return null
  return (
    <p id={`${id}-fault`} className="fault">
      <span className="unseen">{t('fault.mark')}</span>
      {fault}
    </p>
  )
}
