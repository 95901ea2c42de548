import { useEffect, useState } from 'react'

const every = 15_000
const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

type Turning = { page: number; state: 'pause' | 'paused' | 'still' }

/**
 * Which of some pages is shown: each for fifteen seconds, until somebody presses space. Where the system asks for
 * less motion nothing turns by itself, and space shows the next page.
 */
export function useTurning(pages: number): Turning {
  const [page, setPage] = useState(0)
  const [paused, setPaused] = useState(false)
  const [still] = useState(wantsStillness)
  useEffect(() => {
    const next = () => setPage((one) => (one + 1) % pages)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target instanceof HTMLAnchorElement) return
      event.preventDefault()
      if (still) next()
      else setPaused((one) => !one)
    }
    addEventListener('keydown', onKey)
    const timer = paused || still ? undefined : setInterval(next, every)
    return () => {
      removeEventListener('keydown', onKey)
      clearInterval(timer)
    }
  }, [pages, paused, still])
  return { page, state: still ? 'still' : paused ? 'paused' : 'pause' }
}
