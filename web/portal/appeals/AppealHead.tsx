import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { dueTone, dueWords } from '#web/ui/due.ts'
import { Title } from '../frame/Title.tsx'
import type { Appeal } from '../queries.ts'
import { nowWords, whoWords } from './status-words.ts'

/** 谁在办、办到哪、还要几天、我能做什么: the four answers, above everything else. */
export function AppealHead({ appeal, today }: { appeal: Appeal; today: string }) {
  return (
    <header className="appeal-head">
      <p className="print-only receipt-heading">{t('receipt.heading')}</p>
      <Title>{appeal.title}</Title>
      <p className="number">
        {t('receipt.number')} {appeal.number}
        <span className="print-only">{appeal.enterpriseName}</span>
      </p>
      <dl className="answers">
        <div className="answer-stage">
          <dt>{t('ask.stage')}</dt>
          <dd>
            <strong>{nowWords(appeal)}</strong>
            {appeal.redoCount > 0 && <small>{t('home.redone', { n: appeal.redoCount })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('ask.who')}</dt>
          <dd>{whoWords(appeal)}</dd>
        </div>
        <div>
          <dt>{t('ask.days')}</dt>
          <dd>
            <Days appeal={appeal} today={today} />
          </dd>
        </div>
        <div className="no-print">
          <dt>{t('ask.can')}</dt>
          <dd>{canWords(appeal)}</dd>
        </div>
      </dl>
    </header>
  )
}

function Days({ appeal, today }: { appeal: Appeal; today: string }) {
  const words = dueWords(appeal, today)
  if (appeal.closedOn !== null) return t('ask.closedOn', { date: dayWords(appeal.closedOn) })
  if (words === null || appeal.nextDueOn === null) return t('ask.noDate')
  const waited = appeal.deadlines.find(
    ({ dueOn, endedOn }) => dueOn === appeal.nextDueOn && endedOn === null,
  )
  return (
    <>
      <span className={`due ${dueTone(appeal)}`}>{words}</span>{' '}
      {waited && t('appeal.deadline', { kind: t(`deadline.${waited.kind}`) })}{' '}
      {dayWords(appeal.nextDueOn)}
      {appeal.provisional && <small className="provisional">{t('due.provisional')}</small>}
    </>
  )
}

function canWords({ open, status }: Appeal): string {
  const able = open.filter(({ blockedBy }) => blockedBy === null)
  const separator = document.documentElement.lang === 'en' ? ', ' : '、'
  return (
    able.map(({ step }) => t(`can.${step}`)).join(separator) ||
    t(status === 'closed' ? 'ask.ended' : 'ask.nothing')
  )
}
