import { t, useLanguage } from '#messages/index.ts'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { ForEnterprise } from '#web/portal/people/ForEnterprise.tsx'
import { useCity } from '#web/portal/queries.ts'
import { SubmitAppeal } from './SubmitAppeal.tsx'

export function SubmitPage() {
  useLanguage()
  const city = useCity()
  return (
    <ForEnterprise>
      {({ enterpriseId, enterpriseName, regionId }) => (
        <>
          <Title>{t('submit.title')}</Title>
          <p className="lead">{t('submit.lead')}</p>
          {city.isPending && <Waiting lines={8} />}
          {city.isError && <Trouble error={city.error} retry={city.refetch} />}
          {city.data && (
            <SubmitAppeal
              owner={enterpriseId ?? ''}
              names={enterpriseName ? [enterpriseName] : []}
              home={regionId}
              regions={city.data.regions}
            />
          )}
        </>
      )}
    </ForEnterprise>
  )
}
