import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { Title } from '../frame/Title.tsx'
import { To, useGo } from '../places.tsx'
import { codeOf, sentenceOf } from '../problems.ts'
import { forgetAccount, sessionQuery } from '../queries.ts'
import { HowToSignIn } from './HowToSignIn.tsx'
import { forgetSignInToken, signInToken, takeSignInToken } from './sign-in-token.ts'

/** Redeems the link's token by itself and leads on: enterprises home, staff to the desk. */
export function SignIn() {
  useLanguage()
  const { redeem, state } = useRedeem()
  if (signInToken() === '' && state.isIdle) return <NoLink />
  if (!state.isError) {
    return (
      <section className="panel" role="status">
        <Title>{t('signIn.working')}</Title>
      </section>
    )
  }
  const spent =
    codeOf(state.error) === 'people/link-spent' || codeOf(state.error) === 'input/invalid'
  return (
    <>
      <section className="panel bad" role="alert">
        <Title>{t('signIn.failed')}</Title>
        <p>{spent ? t('signIn.spent') : sentenceOf(state.error)}</p>
        {spent && <p>{t('signIn.spentText')}</p>}
        {spent ? (
          <To to="/" className="button">
            {t('portal.toHome')}
          </To>
        ) : (
          <button type="button" className="button" onClick={redeem}>
            {t('portal.retry')}
          </button>
        )}
      </section>
      <HowToSignIn />
    </>
  )
}

function NoLink() {
  return (
    <>
      <section className="panel">
        <Title>{t('signIn.title')}</Title>
        <p>{t('signIn.noLink')}</p>
      </section>
      <HowToSignIn />
    </>
  )
}

function useRedeem() {
  const queries = useQueryClient()
  const navigate = useGo()
  const state = useMutation({
    mutationFn: (token: string) => api.people.signIn({ token }, { context: { key: newKey() } }),
    onSuccess: async (session) => {
      forgetSignInToken()
      // Why: the header asked who is here before the sign-in; its answer may come after it.
      await queries.cancelQueries({ queryKey: sessionQuery.queryKey })
      forgetAccount(queries)
      queries.setQueryData(sessionQuery.queryKey, session)
      if (session.role === 'enterprise') return navigate({ to: '/', replace: true })
      location.assign('/desk/')
    },
  })
  const { mutate } = state
  const redeem = useRef(() => signInToken() !== '' && mutate(signInToken())).current
  useEffect(() => {
    redeem()
    const again = () => {
      takeSignInToken()
      redeem()
    }
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [redeem])
  return { state, redeem }
}
