import { t } from '#messages/index.ts'

export function HowToSignIn() {
  return (
    <section className="panel">
      <h2>{t('signIn.how')}</h2>
      <p>{t('signIn.howText')}</p>
    </section>
  )
}
