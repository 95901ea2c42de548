import { t, useLanguage } from '#messages/index.ts'
import { To } from '../places.tsx'
import { Title } from './Title.tsx'

export function Missing() {
  useLanguage()
  return (
    <section className="panel">
      <Title>{t('portal.missing')}</Title>
      <p>{t('portal.missingText')}</p>
      <p>
        <To to="/" className="button">
          {t('portal.toHome')}
        </To>
      </p>
    </section>
  )
}
