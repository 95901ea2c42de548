import { t } from '#messages/index.ts'
import { To } from '../places.tsx'

/** The ways to what anybody may read: how appeals fare in this city, and the good cases. */
export const PublicWays = () => (
  <>
    <p>
      <a href="/open" className="way">
        {t('home.open')}
      </a>
    </p>
    <p>
      <To to="/good-cases" className="way">
        {t('home.goodCases')}
      </To>
    </p>
  </>
)
