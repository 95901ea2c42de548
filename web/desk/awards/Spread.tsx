import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Adoption, GoodCase } from './award-queries.ts'
import { AdoptForm, EffectForm, WithdrawForm } from './SpreadForms.tsx'
import { effectWords } from './words.ts'

/** 由盆景变风景: where a case was taken up, how, and what came of it. */
export function Spread({ shown }: { shown: GoodCase }) {
  const [adopting, setAdopting] = useState(false)
  const { spread, open } = shown
  return (
    <section className="card">
      <h2>{t('awards.spread')}</h2>
      {spread.length === 0 && <p className="faint">{t('awards.spreadEmpty')}</p>}
      <ul className="award-parts">
        {spread.map((adoption) => (
          <OneAdoption key={adoption.adoptionId} shown={shown} adoption={adoption} />
        ))}
      </ul>
      {open.includes('adopt') && (
        <p className="no-print">
          <Button onClick={() => setAdopting(true)}>{t('awards.step.adopt')}</Button>
        </p>
      )}
      {adopting && <AdoptForm shown={shown} onClose={() => setAdopting(false)} />}
    </section>
  )
}

function OneAdoption({ shown, adoption }: { shown: GoodCase; adoption: Adoption }) {
  const { city, regionName, officeName, how, on, confirmedOn, withdrawn, effect, own, mine } =
    adoption
  const [dropping, setDropping] = useState(false)
  const [reporting, setReporting] = useState(false)
  const reports = own && !withdrawn && shown.open.includes('reportEffect') && !effect?.confirmedOn
  const confirms = !withdrawn && shown.open.includes('confirmAdoption')
  const drops = own && !withdrawn && shown.open.includes('withdrawAdoption')
  const toConfirm = !confirmedOn
    ? ('adoption' as const)
    : effect && !effect.confirmedOn
      ? ('effect' as const)
      : null
  return (
    <li>
      <b>{city ?? [regionName, officeName].filter(Boolean).join(' ')}</b>{' '}
      <small className="faint">
        {dayWords(on)} · {t(confirmedOn ? 'awards.confirmed' : 'awards.unconfirmed')}
      </small>
      <p className="prose">{how}</p>
      {effect && (
        <p>
          {effectWords(effect)}{' '}
          <small className="faint">
            {dayWords(effect.on)} ·{' '}
            {t(effect.confirmedOn ? 'awards.confirmed' : 'awards.unconfirmed')}
          </small>
        </p>
      )}
      <span className="actions no-print">
        {reports && (
          <Button onClick={() => setReporting(true)}>{t('awards.step.reportEffect')}</Button>
        )}
        {confirms && toConfirm && !mine[toConfirm] && (
          <Confirm shown={shown} adoption={adoption} step={toConfirm} />
        )}
        {drops && (
          <Button onClick={() => setDropping(true)}>{t('awards.step.withdrawAdoption')}</Button>
        )}
      </span>
      {confirms && toConfirm && mine[toConfirm] && (
        <p className="faint no-print">{t('awards.byAnother')}</p>
      )}
      {withdrawn && (
        <p>{t('awards.withdrawn', { on: dayWords(withdrawn.on), reason: withdrawn.reason })}</p>
      )}
      {dropping && (
        <WithdrawForm shown={shown} adoption={adoption} onClose={() => setDropping(false)} />
      )}
      {reporting && (
        <EffectForm shown={shown} adoption={adoption} onClose={() => setReporting(false)} />
      )}
    </li>
  )
}

type ConfirmProps = { shown: GoodCase; adoption: Adoption; step: 'adoption' | 'effect' }
const confirms = { adoption: api.awards.confirmAdoption, effect: api.awards.confirmEffect }

function Confirm({ shown: { caseId, version }, adoption: { adoptionId }, step }: ConfirmProps) {
  const take = useTake<object>({
    ...{ name: `confirm-${step}`, reloads: 'awards', version },
    send: (_, options) => confirms[step]({ caseId, adoptionId }, options),
  })
  return (
    <>
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate({})}>
        {t(`awards.confirm.${step}`)}
      </Button>
      <TalkRefusal error={take.error} />
    </>
  )
}
