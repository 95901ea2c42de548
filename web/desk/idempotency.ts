import { useRef } from 'react'
import { newKey } from '../ui/new-key.ts'
import type { CallOptions } from './api.ts'

/** The same content sent again keeps its key, so that a lost answer never acts twice. */
export function useKeyFor(): (input: unknown) => CallOptions {
  const last = useRef({ content: '', key: '' })
  return (input) => {
    const content = JSON.stringify(input)
    if (content !== last.current.content) last.current = { content, key: newKey() }
    return { context: { key: last.current.key } }
  }
}
