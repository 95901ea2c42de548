import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'

const given = new URLSearchParams(location.search)
const part = (name: string) => given.get(name) ?? ''
const binds = part('state').startsWith('bind.')
const [home, failed, back] = binds
  ? (['/desk/security', 'provider.bindFailed', 'provider.backToSecurity'] as const)
  : (['/desk/', 'provider.failed', 'provider.back'] as const)

/** Where the city's own sign-in sends back to: what it gave is shown to the server, once. */
export function ProviderReturn() {
  const cancelled = part('code') === ''
  const shown = useQuery({
    queryKey: ['provider-return'],
    queryFn: show,
    enabled: !cancelled,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // Why: what has been used is not to lie in the history of the browser.
  useEffect(() => history.replaceState(null, '', '/desk/provider'), [])
  useEffect(() => {
    if (shown.isSuccess) location.replace(home)
  }, [shown.isSuccess])
  const over = cancelled || shown.isError
  return (
    <main className="sign-in">
      <p className="brand">{t('desk.brand')}</p>
      <h1>{t(over ? failed : 'provider.returning')}</h1>
      {cancelled && <p>{t('provider.cancelled')}</p>}
      <RefusalNote error={shown.error} />
      {over && (
        <p>
          <a href={home}>{t(back)}</a>
        </p>
      )}
    </main>
  )
}

async function show(): Promise<true> {
  const iss = given.get('iss')
  const returned = { code: part('code'), state: part('state'), ...(iss !== null && { iss }) }
  if (binds) await api.people.bindIdentity(returned)
  else await api.people.signInByProvider(returned)
  return true
}
