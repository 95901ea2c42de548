import { Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { Bars } from '#web/desk/insight/Bars.tsx'
import '#web/desk/insight/figures.css'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useCity } from '#web/desk/queries.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { AwardHead } from './AwardHead.tsx'
import { type CaseInList, useLibrary, useSpread } from './award-queries.ts'
import { effectWords } from './words.ts'

/** 案例库: the awarded cases, and how they spread. */
export function LibraryPage() {
  useLanguage()
  const [sought, setSought] = useState({ environment: '', industry: '', regionId: '', q: '' })
  const { data: city } = useCity()
  const found = useLibrary(sought)
  // Why its name: three choices side by side of which none is made look alike.
  const any = (name: 'environment' | 'industry' | 'region') => {
    return { value: '', label: `${t(`awards.${name}`)} · ${t('awards.any')}` }
  }
  return (
    <section className="page talks">
      <AwardHead title={t('awards.library')} />
      <SpreadPicture />
      <section className="card">
        <div className="actions">
          <Input.Search
            aria-label={t('awards.q')}
            placeholder={t('awards.q')}
            maxLength={40}
            allowClear
            onSearch={(q) => setSought((before) => ({ ...before, q }))}
          />
          <Select
            aria-label={t('awards.environment')}
            value={sought.environment}
            options={[
              any('environment'),
              ...environments.map((value) => ({ value, label: t(`environment.${value}`) })),
            ]}
            onChange={(environment) => setSought((before) => ({ ...before, environment }))}
          />
          <Select
            showSearch
            optionFilterProp="label"
            popupMatchSelectWidth={false}
            aria-label={t('awards.industry')}
            value={sought.industry}
            options={[
              any('industry'),
              ...(city?.industries ?? []).map(({ code, name }) => ({
                value: code,
                label: `${code} ${name}`,
              })),
            ]}
            onChange={(industry) => setSought((before) => ({ ...before, industry }))}
          />
          <Select
            aria-label={t('awards.region')}
            value={sought.regionId}
            options={[
              any('region'),
              ...(city?.regions ?? []).map((one) => ({ value: one.regionId, label: one.name })),
            ]}
            onChange={(regionId) => setSought((before) => ({ ...before, regionId }))}
          />
        </div>
        <Loaded query={found}>{({ items }) => <Found items={items} />}</Loaded>
      </section>
    </section>
  )
}

const columns = ['case', 'effect', 'adoptions'] as const

function Found({ items }: { items: readonly CaseInList[] }) {
  if (items.length === 0) return <p>{t('awards.libraryEmpty')}</p>
  return (
    <table className="plain cards">
      <Heads labels={columns.map((column) => `awards.column.${column}`)} />
      <tbody>
        {items.map(({ caseId, title, status, environment, effect, adoptions }) => (
          <tr key={caseId}>
            <Cell label="awards.column.case">
              <Link to="/awards/cases/$caseId" params={{ caseId }}>
                {title}
              </Link>
              <small className="small">
                {t(`environment.${environment}`)}
                {status === 'revoked' && ` · ${t('awards.status.revoked')}`}
              </small>
            </Cell>
            <Cell label="awards.column.effect">{effectWords(effect)}</Cell>
            <Cell label="awards.column.adoptions">
              <span className="digits">{adoptions}</span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SpreadPicture() {
  const found = useSpread().data
  if (found === undefined || found.adopted === 0) return null
  return (
    <Bars
      caption={t('awards.spread')}
      note={t('awards.spreadNote', {
        ...{ awarded: found.awarded, adopted: found.adopted, effect: found.withEffect },
      })}
      rows={found.months.map(({ month, total }) => ({ label: month, count: total }))}
    />
  )
}
