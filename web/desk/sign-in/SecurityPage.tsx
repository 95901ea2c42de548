import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '../api.ts'
import { momentOf } from '../days.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { EnrolFactor } from './EnrolFactor.tsx'
import { OwnIdentity } from './OwnIdentity.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import type { Factors } from './ShowFactor.tsx'
import '../notices/notices.css'

const queryKey = ['factors']

/** One's own ways to sign in, and where one is signed in. */
export function SecurityPage() {
  useLanguage()
  const { today } = useSession()
  const client = useQueryClient()
  const found = useQuery({ queryKey, queryFn: () => api.people.factors({}) })
  return (
    <section className="page">
      <h1>{t('security.title')}</h1>
      <Loaded query={found}>{(factors) => <FactorList factors={factors} />}</Loaded>
      <h2>{t('security.add')}</h2>
      <EnrolFactor today={today} onDone={() => void client.invalidateQueries({ queryKey })} />
      <OwnIdentity />
      <OwnSessions />
    </section>
  )
}

function FactorList({ factors: { passkeys, generator } }: { factors: Factors }) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (passkeyId: string | undefined) =>
      api.people.removeFactor(passkeyId === undefined ? {} : { passkeyId }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  const none = passkeys.length === 0 && !generator
  return (
    <>
      {none && <p className="faint">{t('security.none')}</p>}
      <ul className="notices">
        {passkeys.map(({ passkeyId, name, lastUsedAt, createdAt }) => (
          <li key={passkeyId} className="notice">
            <p>
              <b>{name}</b>
            </p>
            <p className="faint">{t('security.used', { at: momentOf(lastUsedAt ?? createdAt) })}</p>
            <Button size="small" onClick={() => remove.mutate(passkeyId)}>
              {t('security.remove')}
            </Button>
          </li>
        ))}
        {generator && (
          <li className="notice">
            <p>
              <b>{t('factor.generator')}</b>
            </p>
            <Button size="small" onClick={() => remove.mutate(undefined)}>
              {t('security.remove')}
            </Button>
          </li>
        )}
      </ul>
      <RefusalNote error={remove.error} />
    </>
  )
}
