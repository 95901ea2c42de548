import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { dueTone, dueWords } from '#web/ui/due.ts'
import { Title } from '../frame/Title.tsx'
import type { Appeal } from '../queries.ts'
import { awaitedDate, dueOnWords } from './dates.ts'
import { aboutDays, aboutWho } from './head-words.ts'
import { nowWords, whoWords } from './status-words.ts'

/** 谁在办、办到哪、还要几天、我能做什么: the four answers, above everything else. */
export function AppealHead({ appeal, today }: { appeal: Appeal; today: string }) {
  const redone = appeal.redoCount > 0 ? [t('home.redone', { n: appeal.redoCount })] : []
  return (
    <header className="appeal-head">
      <p className="print-only receipt-heading">{t('receipt.heading')}</p>
      {/* Why the number: the history of the browser keeps what a window was called. */}
      <Title tab={appeal.number}>{appeal.title}</Title>
      <p className="number">
        {t('receipt.number')} {appeal.number}
        <span className="print-only">{appeal.enterpriseName}</span>
      </p>
      <dl className="answers">
        <Answer question="stage" about={redone}>
          <strong>{nowWords(appeal)}</strong>
        </Answer>
        <Answer question="who" about={aboutWho(appeal)}>
          {whoWords(appeal)}
        </Answer>
        <Answer question="days" about={aboutDays(appeal)}>
          <Days appeal={appeal} today={today} />
        </Answer>
        <Answer question="can">{canWords(appeal)}</Answer>
      </dl>
    </header>
  )
}

type AnswerProps = { question: string; children: ReactNode; about?: string[] }

function Answer({ question, children, about = [] }: AnswerProps) {
  return (
    <div className={question === 'can' ? 'no-print' : undefined}>
      <dt>{t(`ask.${question}`)}</dt>
      <dd>
        {children}
        {about.map((words) => (
          <small key={words}>{words}</small>
        ))}
      </dd>
    </div>
  )
}

function Days({ appeal, today }: { appeal: Appeal; today: string }) {
  const words = dueWords(appeal, today)
  if (appeal.closedOn !== null) return t('ask.closedOn', { date: dayWords(appeal.closedOn) })
  if (words === null || appeal.nextDueOn === null) return t('ask.noDate')
  const waited = awaitedDate(appeal)
  return (
    <>
      <span className={`due ${dueTone(appeal)}`}>{words}</span>
      {waited && (
        <span className="line">
          {t('appeal.deadline', { kind: t(`deadline.${waited.kind}`) })}{' '}
          <span className="day">{dueOnWords(waited)}</span>
        </span>
      )}
      {appeal.provisional && <small className="provisional">{t('due.provisional')}</small>}
    </>
  )
}

/** Who may know whose it is has a place of its own on the page. */
const aboutIdentity = ['raiseConfidentiality', 'disclose']

function canWords({ open, status }: Appeal): string {
  const able = open.filter(
    ({ step, blockedBy }) => blockedBy === null && !aboutIdentity.includes(step),
  )
  return (
    able.map(({ step }) => t(`can.${step}`)).join(t('list.gap')) ||
    t(status === 'closed' ? 'ask.ended' : 'ask.nothing')
  )
}
