import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { type Answer, api } from '../api.ts'
import { Bars } from '../insight/Bars.tsx'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import '../insight/figures.css'
import './routing.css'
import { Curve } from './Curve.tsx'
import { Versions } from './Versions.tsx'

export type Routing = Answer<typeof api.routing.versions>
export type Kind = Routing['kinds'][number]

/** What was learnt, version by version: how well each did when tried, and how often it was followed. */
export function RoutingPage() {
  useLanguage()
  const routing = useQuery({ queryKey: ['routing'], queryFn: () => api.routing.versions({}) })
  return (
    <section className="page">
      <h1>{t('routing.title')}</h1>
      <p>{t('routing.text')}</p>
      <Loaded query={routing}>{(found) => <Shown routing={found} />}</Loaded>
    </section>
  )
}

function Shown({ routing: { margin, kinds } }: { routing: Routing }) {
  const { role } = useSession()
  const [shown, setShown] = useState<Kind['kind']>('office')
  const kind = kinds.find((one) => one.kind === shown)
  const options = kinds.map((one) => {
    return { value: one.kind, label: t(`routing.kind.${one.kind}`) }
  })
  return (
    <>
      <p className="faint">
        {t(margin === null ? 'routing.off' : 'routing.on', { margin: margin ?? '' })}
      </p>
      {role === 'coordinator' && (
        <p>
          <Link to="/offices">{t('routing.toOffices')}</Link>
        </p>
      )}
      <Radio.Group
        className="routing-kinds"
        optionType="button"
        aria-label={t('routing.what')}
        value={shown}
        options={options}
        onChange={(event) => setShown(event.target.value)}
      />
      {kind && <OfKind key={shown} kind={kind} />}
    </>
  )
}

function OfKind({ kind }: { kind: Kind }) {
  const [inUse] = kind.versions
  return (
    <>
      {inUse === undefined ? <p>{t('routing.none')}</p> : <Curve versions={kind.versions} />}
      <Versions kind={kind} />
      {inUse && inUse.tried > 0 && (
        <Bars
          caption={t('routing.margins')}
          note={t('routing.marginsNote')}
          rows={inUse.margins.map(({ margin, covered, right }) => ({
            label: `${t('routing.margin', { margin })}：${t('routing.marginText', { covered, right })}`,
            count: covered,
          }))}
        />
      )}
    </>
  )
}
