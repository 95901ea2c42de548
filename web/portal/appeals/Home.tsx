import './home-words.ts'
import { lazy, Suspense } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '../frame/Title.tsx'
import { ForEnterprise } from '../people/ForEnterprise.tsx'
import { Welcome } from '../people/Welcome.tsx'
import { To } from '../places.tsx'
import { TalksEntry } from '../talks/TalksEntry.tsx'
import { MyAppeals } from './MyAppeals.tsx'
import { PublicWays } from './PublicWays.tsx'
import { hasDraft } from './submit/draft.ts'

// Why lazy, and from its page: a file of its own would weigh on the way to an appeal submitted.
const ReviewsEntry = lazy(async () => ({
  default: (await import('../reviews/ReviewsPage.tsx')).ReviewsEntry,
}))

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
          <Suspense>
            <ReviewsEntry />
          </Suspense>
          <MyAppeals today={today} />
          <PublicWays />
        </>
      )}
    </ForEnterprise>
  )
}
