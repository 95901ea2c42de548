import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '#web/ui/new-key.ts'

type Call<I> = (input: I, options: { context: { key: string } }) => Promise<unknown>

/** Takes a step and shows what it is about again. The same words sent twice have the same key. */
export function useStep<I>(
  call: Call<I>,
  done: () => void,
  about: 'appeals' | 'talks' = 'appeals',
) {
  const queries = useQueryClient()
  const sent = useRef({ words: '', key: '' })
  const keyOf = (input: I) => {
    const words = JSON.stringify(input)
    if (sent.current.words !== words) sent.current = { words, key: newKey() }
    return sent.current.key
  }
  return useMutation({
    mutationFn: (input: I) => call(input, { context: { key: keyOf(input) } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [about] })
      done()
    },
  })
}
