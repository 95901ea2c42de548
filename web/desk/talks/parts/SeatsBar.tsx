import { t } from '#messages/index.ts'

/** How many seats are taken: one square a seat, and the number. */
export function SeatsBar({ taken, quota }: { taken: number; quota: number }) {
  return (
    <span className="seats">
      <svg className="seat-squares" viewBox={`0 0 ${quota * 10} 10`} aria-hidden="true">
        {Array.from({ length: quota }, (_, at) => at).map((at) => (
          <rect
            key={at}
            className={at < taken ? 'seat-on' : 'seat-off'}
            x={at * 10 + 1}
            y="1"
            width="8"
            height="8"
          />
        ))}
      </svg>
      <span className="digits">{t('talks.taken', { taken, quota })}</span>
    </span>
  )
}
