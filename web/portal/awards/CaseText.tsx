import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { Objection } from './Objection.tsx'
import { caseQuery, type Listed } from './queries.ts'

type Told = { before: string; done: string; after: string }

/** 平均办理天数：12天 → 2天. */
export const effectWords = ({ measure, before, after, unit }: Listed['effect']): string =>
  t('award.effect', { measure, before: `${before}${unit}`, after: `${after}${unit}` })

/** How it was, what was done, how it is. */
export function CaseText({ told }: { told: Told }) {
  return (
    <dl className="award-text">
      <dt>{t('award.before')}</dt>
      <dd>{told.before}</dd>
      <dt>{t('award.done')}</dt>
      <dd>{told.done}</dd>
      <dt>{t('award.after')}</dt>
      <dd>{told.after}</dd>
    </dl>
  )
}

/** One case in a list; its text and where it was taken up are loaded when it is opened. */
export function CaseCard({ listed, objectable }: { listed: Listed; objectable?: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b>{listed.title}</b>
          <small>
            {t(`environment.${listed.environment}`)} · {effectWords(listed.effect)}
            {listed.adoptions > 0 && ` · ${t('award.adoptions', { n: listed.adoptions })}`}
            {listed.status === 'revoked' && ` · ${t('award.status.revoked')}`}
          </small>
        </summary>
        {open && <Opened caseId={listed.caseId} objectable={objectable ?? false} />}
      </details>
    </li>
  )
}

function Opened({ caseId, objectable }: { caseId: string; objectable: boolean }) {
  const found = useQuery(caseQuery(caseId)).data
  if (found === undefined) return <p role="status">{t('award.loading')}</p>
  return (
    <>
      {found.status === 'revoked' && (
        <p className="panel note">{t('award.revokedFor', { reason: found.reason ?? '' })}</p>
      )}
      <CaseText told={found} />
      {found.spread.length > 0 && (
        <>
          <h3>{t('award.spread')}</h3>
          <ul className="award-spread">
            {found.spread.map(({ adoptionId, city, officeName, regionName, how, on, effect }) => (
              <li key={adoptionId}>
                <b>{city ?? [regionName, officeName].filter(Boolean).join(' ')}</b>{' '}
                <small>{dayWords(on)}</small>
                <p>{how}</p>
                {effect && <p>{effectWords(effect)}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {objectable && found.open.includes('object') && <Objection caseId={caseId} />}
    </>
  )
}
