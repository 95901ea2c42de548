import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { ComponentType } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { Light } from '../Light.tsx'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import { EvaluationHead } from './EvaluationHead.tsx'
import './evaluation.css'
import { type Rectification, useRectification } from './queries.ts'
import {
  AppealRatingForm,
  CallBackForm,
  GiveUpForm,
  RectifyForm,
  RuleForm,
  VerifyForm,
} from './RectificationForms.tsx'

const forms: Readonly<Record<string, ComponentType<{ rectification: Rectification }>>> = {
  verify: VerifyForm,
  rectify: RectifyForm,
  appealRating: AppealRatingForm,
  ruleAppeal: RuleForm,
  callBack: CallBackForm,
  giveUp: GiveUpForm,
}

/** One bad rating: how it was verified, what was done, and what can be done now. */
export function RectificationPage() {
  useLanguage()
  const { rectificationId } = useParams({ from: '/rectifications/$rectificationId' })
  const found = useRectification(rectificationId)
  return (
    <section className="page talks evaluation">
      <Loaded query={found}>{(rectification) => <Shown rectification={rectification} />}</Loaded>
    </section>
  )
}

type Props = { rectification: Rectification }

function Shown({ rectification }: Props) {
  const { title, status, end, light, open, dues } = rectification
  return (
    <>
      <EvaluationHead title={title}>
        <b>{t(end ? `rectification.end.${end}` : `rectification.status.${status}`)}</b>
        {light && <Light light={light} />}
      </EvaluationHead>
      <Facts rectification={rectification} />
      {open.map(({ step, blockedBy }) => {
        const StepForm = forms[step]
        return (
          <section key={step} className="card no-print">
            <h2>{t(`rectification.step.${step}`)}</h2>
            {blockedBy && <Alert type="info" showIcon title={t(blockedBy)} />}
            {!blockedBy && StepForm && <StepForm rectification={rectification} />}
          </section>
        )
      })}
      <section className="card">
        <h2>{t('rectification.column.dueOn')}</h2>
        <ul className="moments">
          {dues.map(({ kind, endedOn, ...due }) => (
            <li key={kind}>
              <b>{t(`rectification.due.${kind}`)}</b> {t('rectification.dueText', due)}
              {endedOn && t('rectification.dueEnded', { endedOn })}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Facts({ rectification }: Props) {
  const { role } = useSession()
  const { appealId, number, contest, ruling, calls } = rectification
  const to =
    role === 'handler' || role === 'lead' ? '/work' : role === 'caller' ? '/calls/all' : '/inbox'
  return (
    <section className="card">
      <p>
        <Link to={to} search={{ appeal: appealId }}>
          {t('rectification.toAppeal', { number })}
        </Link>
      </p>
      <dl className="rectification-facts">
        {factsOf(rectification).map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {contest && <Text label="rectification.contest" on={contest.on} text={contest.reason} />}
        {contest && <Text label="rectification.evidence" text={contest.evidence} />}
        {ruling && (
          <Text
            label="rectification.ruling"
            on={ruling.on}
            text={`${t(`rectification.ruling.${ruling.upheld}`)}：${ruling.reason}`}
          />
        )}
      </dl>
      {calls.length > 0 && <Calls calls={calls} />}
    </section>
  )
}

function factsOf(rectification: Rectification): (readonly [string, string])[] {
  const { level, ratedOn, ratedBy, officeName, finding, reasonClass, note, measure } = rectification
  const all = [
    ['rectification.column.level', t(`rating.${level}`)],
    ['rectification.ratedOn', ratedOn],
    ['rectification.ratedBy', ratedBy && t(`rectification.ratedBy.${ratedBy}`)],
    ['rectification.column.office', officeName],
    ['rectification.finding', finding && t(`rectification.finding.${finding}`)],
    ['rectification.reasonClass', reasonClass && t(`reasonClass.${reasonClass}`)],
    ['rectification.note', note],
    ['rectification.measure', measure],
  ] as const
  return all.flatMap(([label, text]) => (text ? [[label, text] as const] : []))
}

function Text({ label, on, text }: { label: string; on?: string; text: string }) {
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>
        {on && <span className="digits">{on} </span>}
        {text}
      </dd>
    </div>
  )
}

function Calls({ calls }: Pick<Rectification, 'calls'>) {
  return (
    <>
      <h3>{t('rectification.calls')}</h3>
      <ol className="moments">
        {calls.map((call, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls are never reordered
          <li key={at}>
            <span className="digits">{call.on}</span>{' '}
            {call.satisfied ? t(`rating.${call.satisfied}`) : t('call.reachedNo')}
            {call.pressured && ` · ${t('call.wasPressured')}`}
            {call.words && <p className="body-text">{call.words}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}
