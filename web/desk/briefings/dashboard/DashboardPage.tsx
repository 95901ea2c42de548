import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { type Span, spans } from '#modules/briefings/domain/words.ts'
import type { Briefing } from '#web/desk/api.ts'
import { momentWords } from '#web/desk/days.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { InstructButton } from '#web/desk/promises/InstructDialog.tsx'
import { useSession } from '#web/desk/queries.ts'
import { Chart } from '../chart/Chart.tsx'
import { areaOptions, light, monthOptions, stageOptions } from '../chart/options.ts'
import { bareRate, countWords, figureIn, intervalWords, threeRates, twoRates } from '../figures.ts'
import { usualSpan } from '../periods.ts'
import { useBriefing } from '../queries.ts'
import { BriefingTabs } from '../Tabs.tsx'
import './dashboard.css'
import { Changes } from './Changes.tsx'
import { Lists } from './Lists.tsx'
import { Rates } from './Rates.tsx'

/** What a leader reads in five minutes: three rates and the gap, what changed, and what needs him. */
export function DashboardPage() {
  useLanguage()
  const { role, today } = useSession()
  const { span = usualSpan(today), region } = useSearch({ from: '/dashboard' })
  const found = useBriefing({ span, ...(region && { region }) })
  return (
    <section className="page dashboard">
      <BriefingTabs />
      <div className="list-head">
        <h1>{t('menu.dashboard')}</h1>
        {found.data && <AsOf briefing={found.data} />}
        <Periods span={span} region={region} />
        {found.data && <Actions month={found.data.now.to} />}
        {found.data && (role === 'leader' || role === 'coordinator') && (
          <InstructButton about={aboutMonth(found.data.now.to)} />
        )}
      </div>
      <Loaded query={found}>{(briefing) => <Shown briefing={briefing} />}</Loaded>
    </section>
  )
}

/** An instruction on what is shown is one on the briefing of its last month. */
const aboutMonth = (month: string) => ({
  ...{ kind: 'briefing' as const, number: '' },
  label: t('brief.ofMonth', { month }),
})

const AsOf = ({ briefing: { now } }: { briefing: Briefing }) => (
  <span className="faint">
    {now.from === now.to ? now.to : `${now.from} — ${now.to}`} ·{' '}
    {t('brief.asOf', { at: momentWords(now.asOf) })}
  </span>
)

type Chosen = { span: Span; region: string | undefined }

function Periods({ span, region }: Chosen) {
  const navigate = useNavigate()
  const options = spans.map((value) => ({ value, label: t(`brief.period.${value}`) }))
  return (
    <Segmented<Span>
      className="no-print"
      aria-label={t('brief.period')}
      value={span}
      options={options}
      onChange={(chosen) =>
        void navigate({
          to: '/dashboard',
          search: { span: chosen, ...(region && { region }) },
        })
      }
    />
  )
}

function Actions({ month }: { month: string }) {
  return (
    <span className="dashboard-actions no-print">
      <a href={`/api/v1/briefings/${month}.pdf`} download>
        {t('brief.onePage')}
      </a>
      <Link to="/screen">{t('brief.screen')}</Link>
      <Button onClick={() => window.print()}>{t('brief.print')}</Button>
    </span>
  )
}

function Shown({ briefing }: { briefing: Briefing }) {
  const { now, before, months, lights } = briefing
  return (
    <>
      <Rates now={now} before={before} />
      <Lights lights={lights} />
      <Changes now={now} before={before} />
      <div className="dashboard-charts">
        <MonthsChart months={months} />
        <Funnel briefing={briefing} />
      </div>
      <Lists lists={briefing.lists} />
      <div className="dashboard-charts">
        <AreasChart
          title={t('brief.regions')}
          areas={briefing.regions.map(({ key, name, values }) => ({ key, name, values }))}
        />
        <AreasChart
          title={t('brief.environments')}
          areas={briefing.environments.map(({ key, values }) => ({
            ...{ key, values, name: t(`environment.${key}`) },
          }))}
        />
      </div>
    </>
  )
}

function Lights({ lights: { red, black, more } }: Pick<Briefing, 'lights'>) {
  const also = more ? t('brief.light.more') : ''
  return (
    <p className="dashboard-lights card">
      <b>{t('brief.lights')}</b>
      <Link to="/inbox" search={{ light: 'red' }} className="bad">
        {t('brief.light.red', { n: red })}
        {also}
      </Link>
      <Link to="/inbox" search={{ light: 'black' }}>
        {t('brief.light.black', { n: black })}
      </Link>
      <Link to="/supervision">{t('menu.supervision')}</Link>
    </p>
  )
}

function MonthsChart({ months }: Pick<Briefing, 'months'>) {
  const table = months.map(({ month, values }) => ({
    name: month,
    values: threeRates.map((code) => {
      const figure = figureIn(values, code)
      const percent = bareRate(figure)
      const words = intervalWords(figure) ?? (percent === null ? '—' : `${percent}%`)
      return `${t(`brief.rate.${code}`)} ${words}（${countWords(figure)}）`
    }),
  }))
  const options = monthOptions(months, light)
  const shown = { title: t('brief.months'), note: t('figures.trendNote'), options, table }
  return <Chart {...shown} height={280} />
}

function Funnel({ briefing: { now } }: { briefing: Briefing }) {
  const stages = now.funnel.map(({ stage, n }) => ({ name: t(`brief.stage.${stage}`), n }))
  return (
    <Chart
      title={t('brief.funnel')}
      options={stageOptions(stages, light)}
      height={280}
      table={stages.map(({ name, n }) => ({ name, values: [String(n)] }))}
    />
  )
}

type AreaShown = { key: string; name: string; values: Briefing['regions'][number]['values'] }

function AreasChart({ title, areas }: { title: string; areas: AreaShown[] }) {
  if (areas.length === 0) return null
  const table = areas.map(({ name, values }) => ({
    name,
    values: twoRates.map((code) => {
      const figure = figureIn(values, code)
      const words = `${t(`brief.rate.${code}`)} ${countWords(figure)}`
      const few = intervalWords(figure)
      return few === null ? words : `${words}（${few}）`
    }),
  }))
  return (
    <Chart
      title={title}
      note={t('brief.regions.note')}
      options={areaOptions(areas, light)}
      height={60 + areas.length * 44}
      table={table}
    />
  )
}
