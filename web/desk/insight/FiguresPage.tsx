import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, type Figures } from '../api.ts'
import { BriefingTabs } from '../briefings/Tabs.tsx'
import { Loaded } from '../Loaded.tsx'
import { useCity } from '../queries.ts'
import './figures.css'
import { Bars } from './Bars.tsx'
import { Behind } from './Behind.tsx'
import { Breakdown } from './Breakdown.tsx'
import { FigureTable } from './FigureTable.tsx'
import { FilterRow } from './FilterRow.tsx'
import { dimensions, type FigureSearch, present } from './filters.ts'
import { RateCard } from './RateCard.tsx'
import { type FigureValue, find } from './value.ts'

// Why: the charts are far larger than the page, and come after its numbers.
const Trend = lazy(() => import('./Trend.tsx'))

type Code = FigureValue['code']

/** The figures: three rates side by side, never merged, each with what it is made of. */
export function FiguresPage() {
  useLanguage()
  const filter = useSearch({ from: '/figures' })
  const navigate = useNavigate()
  const { data: city } = useCity()
  const [behind, setBehind] = useState<Code | null>(null)
  const { by, ...asked } = filter
  const figures = useQuery({
    queryKey: ['appeals', 'figures', asked],
    queryFn: () => api.insight.indicators(asked),
  })
  const industries = useQuery({
    queryKey: ['appeals', 'figures', 'industries'],
    queryFn: () => api.insight.indicatorsBy({ dimension: 'industry' }),
  })
  const change = (search: FigureSearch) => void navigate({ to: '/figures', search, replace: true })
  const names = industries.data?.rows.map(({ key, name }) => ({ value: key, label: name })) ?? []
  return (
    <section className="page figures-page">
      <BriefingTabs />
      <h1>{t('menu.figures')}</h1>
      <FilterRow filter={filter} city={city} industries={names} onChange={change} />
      <Loaded query={figures}>
        {(found) => <Shown {...{ found, filter }} onOpen={setBehind} />}
      </Loaded>
      <Suspense>
        <Trend filter={asked} />
      </Suspense>
      <Breakdown
        filter={filter}
        by={by ?? 'region'}
        dimensions={dimensions}
        onBy={(one) => change(present({ ...filter, by: one }))}
        onNarrow={change}
      />
      {behind && <Behind code={behind} filter={filter} onClose={() => setBehind(null)} />}
    </section>
  )
}

type Props = { found: Figures; filter: FigureSearch; onOpen: (code: Code) => void }

function Shown({ found, onOpen }: Props) {
  const { values, asOf, from, to, funnel, ages } = found
  const of = (code: Code) => find(values, code) as FigureValue // every indicator is told
  const submitted = of('submitted').n ?? 0
  const closed = of('closed').n ?? 0
  const moment = new Date(asOf).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })
  return (
    <>
      <p className="as-of">
        {t('figures.received', { asOf: moment, submitted, closed })}{' '}
        <small className="faint digits">{t('figures.period', { from, to })}</small>
      </p>
      {submitted === 0 && <output className="faint">{t('figures.empty')}</output>}
      <div className="rates">
        <RateCard
          name="onTime"
          parts={[of('dispatched-on-time'), of('replied-on-time')]}
          onOpen={onOpen}
        />
        <RateCard name="asPromised" parts={[of('replied-on-time-as-promised')]} onOpen={onOpen} />
        <RateCard name="department" parts={[of('resolved-by-department')]} onOpen={onOpen} />
        <RateCard name="enterprise" parts={[of('resolved-by-enterprise')]} onOpen={onOpen} />
      </div>
      <Gap value={of('gap').n} />
      <div className="figures-more">
        <Bars
          caption={t('figures.funnel')}
          note={t('figures.funnelNote')}
          rows={funnel.map(({ stage, n }) => ({ label: t(`figures.stage.${stage}`), count: n }))}
        />
        <Bars
          caption={t('figures.ages')}
          note={t('figures.agesNote')}
          rows={ages.map(({ upTo, n }) => ({
            label: upTo === null ? t('figures.above') : t('figures.upTo', { days: upTo }),
            count: n,
          }))}
        />
      </div>
      <FigureTable values={values} onOpen={onOpen} />
    </>
  )
}

/** How far what departments say is from what enterprises confirm. */
function Gap({ value }: { value: number | null }) {
  if (value === null) return <p className="gap">{t('figures.noGap')}</p>
  const points = Math.abs(value) / 10
  return (
    <p className="gap">
      <b>{t(value < 0 ? 'figures.gapBelow' : 'figures.gap', { points })}</b>
      {t('figures.gapNote')}
    </p>
  )
}
