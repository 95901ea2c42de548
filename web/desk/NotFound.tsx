import { Link } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'

export function NotFound() {
  useLanguage()
  return (
    <section className="page narrow">
      <h1>{t('desk.notFound')}</h1>
      <p>
        <Link to="/">{t('desk.toStart')}</Link>
      </p>
    </section>
  )
}
