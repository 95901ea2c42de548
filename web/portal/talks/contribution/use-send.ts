import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { problemOf } from '#web/client.ts'
import { sentenceOf } from '#web/portal/problems.ts'
import { faultsOf } from './check.ts'

/** A phone that has lost its network may wait for minutes; the key makes it safe to retry. */
const patience = 30_000

type Call<I, O> = (
  input: I,
  options: { context: { key: string }; signal: AbortSignal },
) => Promise<O>

/** Sends what was written under its own key and shows the talks anew. */
export function useSend<I, O>(call: Call<I, O>, done: (answer: O) => unknown) {
  const queries = useQueryClient()
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: ({ input, key }: { input: I; key: string }) =>
      call(input, { context: { key }, signal: AbortSignal.timeout(patience) }),
    onSuccess: async (answer) => {
      await done(answer)
      await queries.invalidateQueries({ queryKey: ['talks'] })
    },
  })
  const faults = useMemo(() => (error ? faultsOf(problemOf(error)) : null), [error])
  return { mutate, reset, isPending, error, faults, refusal: error ? sentenceOf(error) : undefined }
}
