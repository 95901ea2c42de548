import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { api, problemOf } from '../api.ts'
import type { Ask, Call } from './queries.ts'

type Wanted = { appealId?: string; again?: boolean; after?: true }

export type Calling = ReturnType<typeof useCalling>

/**
 * Claims a call and goes through what is to be asked: once all of it is saved the next call opens by itself,
 * so that a list is worked off without a mouse.
 */
export function useCalling() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { appeal: named } = useSearch({ from: '/calls' })
  const [call, setCall] = useState<Call | null>(null)
  const [at, setAt] = useState(0)
  const [openedAt, setOpenedAt] = useState(0)
  const [said, setSaid] = useState('')
  const show = (shown: Call | null) => {
    setCall(shown)
    setAt(0)
    setOpenedAt(performance.now())
    void navigate({ to: '.', search: shown ? { appeal: shown.appealId } : {}, replace: true })
  }
  const claim = useMutation({
    mutationFn: ({ appealId, again = false }: Wanted) =>
      api.evaluation.claimCall(
        { ...(appealId && { appealId }), again },
        { context: { key: newKey() } },
      ),
    onSuccess: show,
    onError: (error, { after }) => {
      if (after && problemOf(error).code === 'evaluation/nobody-to-call')
        setSaid(t('calls.doneLast'))
      if (after) show(null)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['calls'] }),
  })
  const claimed = useRef('')
  useEffect(() => {
    // Why once: a notice leads here with the appeal it is about.
    if (named === undefined || named === call?.appealId || claimed.current === named) return
    claimed.current = named
    claim.mutate({ appealId: named, again: true })
  }, [named, call, claim])
  const saved = () => {
    setSaid(t('calls.done'))
    if (call && at + 1 < call.asks.length) {
      setAt(at + 1)
      setOpenedAt(performance.now())
      return
    }
    claim.mutate({ after: true })
  }
  const close = () => {
    if (call === null) return
    claimed.current = named ?? ''
    show(null)
    api.evaluation
      .releaseCalls({}, { context: { key: newKey() } })
      .finally(() => client.invalidateQueries({ queryKey: ['calls'] }))
      .catch(() => undefined)
  }
  const ask: Ask | undefined = call?.asks[at]
  return {
    ...{ call, ask, openedAt, said, saved, close },
    next: () => !claim.isPending && claim.mutate({}),
    open: (appealId: string, again: boolean) => claim.mutate({ appealId, again }),
    busy: claim.isPending,
    error: claim.variables?.after ? null : claim.error,
  }
}
