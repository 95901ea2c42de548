import { useEffect, useState } from 'react'
import type { Session } from './api.ts'
import { momentWords } from './days.ts'

const everyMs = 60_000

/** Who looks at this screen, faint over all of it and on every printed page: a picture names its taker. */
export function ViewerMark({ session }: { session: Session }) {
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
          id="viewer-mark"
          width="420"
          height="170"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="8" y="40">
            {words}
          </text>
          <text x="180" y="125">
            {words}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#viewer-mark)" />
    </svg>
  )
}
