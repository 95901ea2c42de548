import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '#web/ui/new-key.ts'
import { type Answer, type Appeal, api } from '../api.ts'
import { orNull } from '../form-problems.ts'

export type Advice = Answer<typeof api.appeals.checkReply>['advice']
export type Replying = { text: string; legalBasis?: string; remains?: string }

/** How long nobody types before a reply is looked over. */
const pauseMs = 900
/** A shorter text is hardly begun. */
const fewestLetters = 8

const adviceQuery = (appealId: string, { text, legalBasis, remains }: Replying) => {
  const given = { text: text.trim(), legalBasis: orNull(legalBasis), remains: orNull(remains) }
  return queryOptions({
    queryKey: ['reply-advice', appealId, given],
    queryFn: () => api.appeals.checkReply({ appealId, ...given }, { context: { key: newKey() } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** What a reply should be looked at for once more, while it is written and before it is signed. */
export function useAdvice({ appealId }: Appeal, values: Replying) {
  const client = useQueryClient()
  const settled = useSettled(values)
  /** The text that is signed against the advice, once the lead has said so. */
  const accepted = useRef<string>(undefined)
  const query = useQuery({
    ...adviceQuery(appealId, settled),
    enabled: settled.text.trim().length >= fewestLetters,
  })
  return {
    advice: settled.text === values.text ? query.data?.advice : undefined,
    busy: query.isFetching,
    failed: query.isError,
    accept: () => {
      accepted.current = values.text
    },
    /** Whether it may be signed: nothing was found, or the lead signs all the same. */
    mayGoOn: async (given: Replying) =>
      accepted.current === given.text || (await found(client, appealId, given)).length === 0,
  }
}

/** Why nothing where it failed: advice must never keep anybody from answering. */
const found = (client: QueryClient, appealId: string, given: Replying): Promise<Advice> =>
  client.fetchQuery(adviceQuery(appealId, given)).then(
    ({ advice }) => advice,
    () => [],
  )

function useSettled(values: Replying): Replying {
  const { text, legalBasis = '', remains = '' } = values
  const [settled, setSettled] = useState<Replying>({ text, legalBasis, remains })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, legalBasis, remains }), pauseMs)
    return () => clearTimeout(timer)
  }, [text, legalBasis, remains])
  return settled
}
