import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { api, type Figures } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import './figures.css'
import { Bars } from './Bars.tsx'
import { percent, RateCard } from './RateCard.tsx'

/** The figures: three rates side by side, never merged, each with what it is made of. */
export function FiguresPage() {
  useLanguage()
  const figures = useQuery({
    queryKey: ['appeals', 'figures'],
    queryFn: () => api.insight.figures({}),
  })
  return (
    <section className="page">
      <h1>{t('menu.figures')}</h1>
      <Loaded query={figures}>{(found) => <Shown figures={found} />}</Loaded>
    </section>
  )
}

function Shown({ figures }: { figures: Figures }) {
  const { asOf, submitted, closed, ends, rated } = figures
  return (
    <>
      <p className="as-of">{t('figures.asOf', { asOf, submitted, closed })}</p>
      <div className="rates">
        <RateCard name="onTime" parts={[figures.dispatchedOnTime, figures.repliedOnTime]} />
        <RateCard name="asPromised" parts={[figures.repliedOnTimeAsPromised]} />
        <RateCard name="department" parts={[figures.resolvedByDepartment]} />
        <RateCard name="enterprise" parts={[figures.resolvedByEnterprise]} />
      </div>
      <Gap figures={figures} />
      <div className="figures-more">
        <Bars
          caption={t('figures.ends')}
          note={t('figures.endsNote')}
          rows={Object.entries(ends).map(([end, count]) => ({ label: t(`end.${end}`), count }))}
        />
        <Bars
          caption={t('figures.more')}
          note={t('figures.moreNote')}
          rows={[
            { label: t('status.denied'), count: figures.denied },
            { label: t('figures.redone'), count: figures.redone },
            { label: t('figures.notReached'), count: figures.notReached },
            { label: t('end.defaulted'), count: ends.defaulted },
            { label: t('figures.merged'), count: figures.merged },
          ]}
        />
        <Bars
          caption={t('figures.rated')}
          note={t('figures.ratedNote')}
          rows={rated.map((count, at) => ({ label: t(`rating.${at + 1}`), count })).reverse()}
        />
      </div>
    </>
  )
}

/** How far what departments say is from what enterprises confirm. */
function Gap({ figures }: { figures: Figures }) {
  const said = percent(figures.resolvedByDepartment)
  const confirmed = percent(figures.resolvedByEnterprise)
  if (said === null || confirmed === null) return <p className="gap">{t('figures.noGap')}</p>
  const points = Math.round((said - confirmed) * 10) / 10
  return (
    <p className="gap">
      <b>{t(points < 0 ? 'figures.gapBelow' : 'figures.gap', { points: Math.abs(points) })}</b>
      {t('figures.gapNote')}
    </p>
  )
}
