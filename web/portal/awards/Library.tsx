import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { Select } from '../form/Select.tsx'
import { TextField } from '../form/TextField.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { cityQuery } from '../queries.ts'
import { CaseCard } from './CaseText.tsx'
import { libraryQuery, type Sought } from './queries.ts'

/** 案例库: the awarded cases, for everybody. */
export function Library() {
  const city = useQuery(cityQuery).data
  const [sought, setSought] = useState<Sought>({
    ...{ environment: '', regionId: '', industry: '', q: '' },
  })
  const change = (part: Partial<Sought>) => setSought((before) => ({ ...before, ...part }))
  // Why a word: an empty value is one that has not been chosen.
  const any = { value: 'any', label: t('award.any') }
  const chosen = (value: string) => (value === 'any' ? '' : value)
  return (
    <section className="panel">
      <h2>{t('award.library')}</h2>
      <div className="award-filters">
        <TextField
          id="case-q"
          label={t('award.q')}
          value={sought.q}
          onChange={(q) => change({ q })}
        />
        <Select
          id="case-environment"
          label={t('award.environment')}
          value={sought.environment || 'any'}
          options={[
            any,
            ...environments.map((value) => ({ value, label: t(`environment.${value}`) })),
          ]}
          onChange={(value) => change({ environment: chosen(value) })}
        />
        <Select
          id="case-industry"
          label={t('award.industry')}
          value={sought.industry || 'any'}
          options={[
            any,
            ...(city?.industries ?? []).map(({ code, name }) => ({
              value: code,
              label: `${code} ${name}`,
            })),
          ]}
          onChange={(value) => change({ industry: chosen(value) })}
        />
        <Select
          id="case-region"
          label={t('award.region')}
          value={sought.regionId || 'any'}
          options={[
            any,
            ...(city?.regions ?? []).map(({ regionId, name }) => ({
              value: regionId,
              label: name,
            })),
          ]}
          onChange={(value) => change({ regionId: chosen(value) })}
        />
      </div>
      <Found sought={sought} />
    </section>
  )
}

function Found({ sought }: { sought: Sought }) {
  const found = useQuery(libraryQuery(sought))
  if (found.isPending) return <Waiting lines={3} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const { items } = found.data
  if (items.length === 0) return <p>{t('award.libraryEmpty')}</p>
  return (
    <ul className="award-list">
      {items.map((one) => (
        <CaseCard key={one.caseId} listed={one} />
      ))}
    </ul>
  )
}
