import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CallOptions, problemOf } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'

type Taking<Values> = {
  name: string
  version?: number | undefined
  send: (values: Values, options: CallOptions) => Promise<unknown>
  onDone?: () => void
}

/** Takes a step with a common problem; afterwards, and when somebody else was faster, all is loaded anew. */
export function useTake<Values>({ name, version, send, onDone }: Taking<Values>) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const reload = () => client.invalidateQueries({ queryKey: ['problems'] })
  return useMutation({
    mutationFn: (values: Values) => {
      const { context } = keyFor([name, version, values])
      return send(values, { context: { ...context, ...(version !== undefined && { version }) } })
    },
    onSuccess: async () => {
      await reload()
      onDone?.()
    },
    onError: async (error) => {
      if ([403, 404, 409, 412].includes(problemOf(error).status)) await reload()
    },
  })
}
