import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'

/** What the city's own sign-in is called; null when it has none. */
export const useProvider = (): string | null =>
  useQuery({
    queryKey: ['provider'],
    queryFn: () => api.people.provider({}),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.name ?? null

/** Goes to the city's own sign-in, which sends back to `ProviderReturn`. */
export function ByProvider() {
  const name = useProvider()
  const go = useMutation({
    mutationFn: () => api.people.providerToSignIn({}),
    onSuccess: ({ url }) => location.assign(url),
  })
  if (name === null) return null
  return (
    <div className="stack">
      <Button size="large" loading={go.isPending} onClick={() => go.mutate()}>
        {t('enter.byProvider', { name })}
      </Button>
      <RefusalNote error={go.error} />
    </div>
  )
}
