import { useEffect, useId, useState } from 'react'
import type { Session } from './api.ts'
import { momentWords } from './days.ts'

const everyMs = 60_000
const tile = { width: 480, height: 180 }
/** Each line twice: what a tile cuts off at its right edge goes on at the left of the next one. */
const lines = [
  { x: 0, y: 40 },
  { x: -tile.width, y: 40 },
  { x: tile.width / 2, y: 130 },
  { x: -tile.width / 2, y: 130 },
]

/** Who looks at this screen, faint over all of it and on every printed page: a picture names its taker. */
export function ViewerMark({ session }: { session: Session }) {
  const pattern = useId()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const turning = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(turning)
  }, [])
  const { name, accountId } = session
  const words = `${name} ${accountId?.slice(-6).toUpperCase() ?? ''} ${momentWords(new Date(now).toISOString())}`
  return (
    <svg className="viewer-mark" aria-hidden="true" data-viewer={words}>
      <defs>
        <pattern
          id={pattern}
          width={tile.width}
          height={tile.height}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          {lines.map(({ x, y }) => (
            <text key={x} x={x} y={y}>
              {words}
            </text>
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
