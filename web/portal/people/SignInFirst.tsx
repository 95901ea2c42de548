import { t } from '#messages/index.ts'
import { Title } from '../frame/Title.tsx'
import { To } from '../places.tsx'
import { HowToSignIn } from './HowToSignIn.tsx'

export function SignInFirst() {
  return (
    <>
      <section className="panel">
        <Title>{t('signIn.first')}</Title>
        <p>{t('signIn.firstText')}</p>
        <p>
          <To to="/sign-in">{t('signIn.title')}</To>
        </p>
      </section>
      <HowToSignIn />
    </>
  )
}
