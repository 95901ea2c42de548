import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.sign-in.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'
import { zh as signIn } from '#messages/sign-in.zh.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { Title } from '../frame/Title.tsx'
import { To } from '../places.tsx'
import { codeOf, sentenceOf } from '../problems.ts'
import { HowToSignIn } from './HowToSignIn.tsx'
import { forgetSignInToken, signInToken, takeSignInToken } from './sign-in-token.ts'
import { useEntered } from './use-entered.ts'
import { WaysIn } from './WaysIn.tsx'

addMessages({ ...refusals, ...signIn, ...zh }, {})

/** Redeems the link's token by itself and leads on: enterprises home, staff to the desk. */
export function SignIn() {
  useLanguage()
  const { redeem, state } = useRedeem()
  if (signInToken() === '' && (state.isIdle || state.isSuccess)) return <WaysIn />
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

function useRedeem() {
  const entered = useEntered()
  const state = useMutation({
    mutationFn: (token: string) => api.people.signIn({ token }, { context: { key: newKey() } }),
    onSuccess: async (session) => {
      const staff = !signInToken().includes('.enterprise.')
      forgetSignInToken()
      await entered(session, { staff })
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
