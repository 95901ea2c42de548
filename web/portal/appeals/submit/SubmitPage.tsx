import { t, useLanguage } from '../../../messages/index.ts'
import { Title } from '../../frame/Title.tsx'
import { Trouble } from '../../frame/Trouble.tsx'
import { Waiting } from '../../frame/Waiting.tsx'
import { ForEnterprise } from '../../people/ForEnterprise.tsx'
import { useCity } from '../../queries.ts'
import { SubmitAppeal } from './SubmitAppeal.tsx'

export function SubmitPage() {
  useLanguage()
  const city = useCity()
  return (
    <ForEnterprise>
      {({ enterpriseId, regionId }) => (
        <>
          <Title>{t('submit.title')}</Title>
          <p className="lead">{t('submit.lead')}</p>
          {city.isPending && <Waiting lines={8} />}
          {city.isError && <Trouble error={city.error} retry={city.refetch} />}
          {city.data && (
            <SubmitAppeal owner={enterpriseId ?? ''} home={regionId} regions={city.data.regions} />
          )}
        </>
      )}
    </ForEnterprise>
  )
}
