type Props = { share: number; interval: { low: number; high: number } | null }

/** A share as a bar, and its interval as a line across it; told in words beside it, so it is not read out. */
export function ShareBar({ share, interval }: Props) {
  return (
    <svg className="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" x="0" y="0" width="100" height="6" />
      <rect className="part" x="0" y="0" width={100 * share} height="6" />
      {interval && (
        <rect
          className="spread"
          x={100 * interval.low}
          y="2"
          width={Math.max(0.5, 100 * (interval.high - interval.low))}
          height="2"
        />
      )}
    </svg>
  )
}
