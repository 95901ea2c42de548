import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.sign-in.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'
import { zh as signIn } from '#messages/sign-in.zh.ts'
import { api } from '#web/client.ts'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { FreshTrouble } from '#web/portal/rights/FreshTrouble.tsx'
import { momentWords } from '#web/ui/days.ts'
import { ForEnterprise } from '../ForEnterprise.tsx'
import { EnrolFactor } from './EnrolFactor.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { type Factors, factorsQuery } from './security-queries.ts'
import './security.css'

addMessages({ ...refusals, ...signIn, ...zh }, {})

/** 登录与安全: one's own ways to sign in, and where one is signed in. */
export function SecurityPage() {
  useLanguage()
  return (
    <ForEnterprise>
      {({ today }) => (
        <>
          <Title>{t('security.title')}</Title>
          <p className="lead">{t('secure.lead')}</p>
          <OwnFactors />
          <EnrolFactor today={today} />
          <OwnSessions />
        </>
      )}
    </ForEnterprise>
  )
}

function OwnFactors() {
  const found = useQuery(factorsQuery)
  if (found.isPending) return <Waiting />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  return <FactorList factors={found.data} />
}

function FactorList({ factors: { passkeys, generator } }: { factors: Factors }) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (passkeyId: string | undefined) =>
      api.people.removeFactor(passkeyId === undefined ? {} : { passkeyId }),
    onSuccess: (factors) => client.setQueryData(factorsQuery.queryKey, factors),
  })
  const rows = [
    ...passkeys.map(({ passkeyId, name, lastUsedAt, createdAt }) => ({
      ...{ key: passkeyId, name, passkeyId },
      used: t('security.used', { at: momentWords(lastUsedAt ?? createdAt) }),
    })),
    ...(generator
      ? [{ key: 'generator', name: t('factor.generator'), used: null, passkeyId: undefined }]
      : []),
  ]
  return (
    <section className="panel">
      <h2>{t('secure.ways')}</h2>
      {rows.length === 0 && <p>{t('security.none')}</p>}
      <ul className="ways">
        {rows.map(({ key, name, used, passkeyId }) => (
          <li key={key}>
            <div>
              <b>{name}</b>
              {used && <p className="hint">{used}</p>}
            </div>
            <button
              type="button"
              className="button quiet"
              aria-label={`${t('security.remove')} ${name}`}
              onClick={() => remove.mutate(passkeyId)}
            >
              {t('security.remove')}
            </button>
          </li>
        ))}
      </ul>
      <FreshTrouble error={remove.error} again={() => remove.mutate(remove.variables)} />
    </section>
  )
}
