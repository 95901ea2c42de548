import { useRef, useState } from 'react'

/** The step just taken, told at the top of the page, which is shown again from there. */
export function useDone(start: string | null = null) {
  const [done, setDone] = useState<string | null>(start)
  const note = useRef<HTMLParagraphElement>(null)
  const finish = (step: string) => {
    setDone(step)
    note.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }
  return { done, finish, note }
}
