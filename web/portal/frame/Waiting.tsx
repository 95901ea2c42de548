import { t } from '#messages/index.ts'

/** Grey lines where text will be; read out as one word. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  return (
    <div className="waiting" role="status">
      <span className="unseen">{t('portal.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className="waiting-line" aria-hidden="true" />
      ))}
    </div>
  )
}
