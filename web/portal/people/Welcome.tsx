import { t } from '#messages/index.ts'
import { PublicWays } from '../appeals/PublicWays.tsx'
import { Title } from '../frame/Title.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { type City, useCity } from '../queries.ts'
import { HowToSignIn } from './HowToSignIn.tsx'

/** What the city promises, for whoever has not signed in; its limits come from its settings. */
export function Welcome() {
  const city = useCity()
  if (city.isPending) return <Waiting lines={6} />
  if (city.isError) return <Trouble error={city.error} retry={city.refetch} />
  const { name, limits } = city.data
  return (
    <>
      <Title>{t('promise.title')}</Title>
      <p className="lead">{t('promise.lead', { city: name })}</p>
      <section>
        <h2 className="unseen">{t('promise.steps')}</h2>
        <ol className="promises">
          <Promised step="dispatch" limit={limits.dispatch} />
          <Promised step="reply" limit={limits.reply} />
          <Promised step="followUp" />
        </ol>
      </section>
      <HowToSignIn />
      <PublicWays />
    </>
  )
}

type Limit = City['limits'][string]

function Promised({ step, limit }: { step: string; limit?: Limit | undefined }) {
  const unit = limit?.count === 0 ? 'today' : limit?.unit
  const within = limit ? t(`within.${unit}`, { n: limit.count }) : ''
  return (
    <li>
      <h3>{t(`promise.${step}`, { limit: within })}</h3>
      <p>{t(`promise.${step}Text`)}</p>
    </li>
  )
}
