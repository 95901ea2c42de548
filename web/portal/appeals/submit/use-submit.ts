import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, problemOf } from '#web/client.ts'
import { useGo } from '#web/portal/places.tsx'
import { codeOf, sentenceOf } from '#web/portal/problems.ts'
import { contentOf, faultsOf } from './check-draft.ts'
import type { Draft } from './draft.ts'

/** A phone that has lost its network may wait for minutes; the key makes it safe to give up and retry. */
const patience = 30_000

/** Sends a draft under its own key and leads to the receipt. */
export function useSubmit(forgetDraft: () => void) {
  const queries = useQueryClient()
  const navigate = useGo()
  const { mutate, reset, isPending, error, variables } = useMutation({
    mutationFn: (draft: Draft) =>
      api.appeals.submit(contentOf(draft), {
        context: { key: draft.key },
        signal: AbortSignal.timeout(patience),
      }),
    onSuccess: async ({ appealId }) => {
      forgetDraft()
      await queries.invalidateQueries({ queryKey: ['appeals'] })
      await navigate({ to: '/appeals/$appealId', params: { appealId }, search: { submitted: 1 } })
    },
  })
  const faults = useMemo(
    () => (error && variables ? faultsOf(problemOf(error), variables) : null),
    [error, variables],
  )
  return {
    mutate,
    reset,
    isPending,
    faults,
    refusal: error ? sentenceOf(error) : undefined,
    /** The key was used: an earlier try did get through, with other words. */
    reused: error !== null && codeOf(error) === 'http/key-reused',
  }
}
