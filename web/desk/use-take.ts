import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CallOptions, problemOf } from './api.ts'
import { useKeyFor } from './idempotency.ts'

type Taking<Values> = {
  name: string
  send: (values: Values, options: CallOptions) => Promise<unknown>
  /** The version on the screen; a step on another one is refused. */
  version?: number | undefined
  onDone?: (() => void) | undefined
  /** Whose pages are loaded anew afterwards. */
  reloads: string
}

/** Takes a step; afterwards, and when somebody else was faster, what hangs on it is loaded anew. */
export function useTake<Values>(
  { name, send, version, onDone, reloads }: Taking<Values>,
  onRefused?: (error: unknown) => void,
) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const reload = () => client.invalidateQueries({ queryKey: [reloads] })
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
      onRefused?.(error)
      if ([403, 404, 409, 412].includes(problemOf(error).status)) await reload()
    },
  })
}
