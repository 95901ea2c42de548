import './home-words.ts'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '../frame/Title.tsx'
import { ForEnterprise } from '../people/ForEnterprise.tsx'
import { Welcome } from '../people/Welcome.tsx'
import { To } from '../places.tsx'
import { TalksEntry } from '../talks/TalksEntry.tsx'
import { MyAppeals } from './MyAppeals.tsx'
import { hasDraft } from './submit/draft.ts'

export function Home() {
  useLanguage()
  return (
    <ForEnterprise otherwise={<Welcome />}>
      {({ enterpriseId, today }) => (
        <>
          <Title>{t('home.title')}</Title>
          <To to="/submit" className="button main submit-link">
            {t('home.submit')}
            <small>{t('home.submitHint')}</small>
          </To>
          {hasDraft(enterpriseId ?? '') && (
            <p className="panel note">
              {t('home.draft')}{' '}
              <To to="/submit" className="way">
                {t('home.continue')}
              </To>
            </p>
          )}
          <TalksEntry />
          <MyAppeals today={today} />
        </>
      )}
    </ForEnterprise>
  )
}
