import { Link, useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { dayWords } from '#web/ui/days.ts'
import { ReviewHead } from '../reviews/parts/ReviewHead.tsx'
import { PromiseSteps } from './PromiseSteps.tsx'
import { DueWords, Standing } from './PromisesPage.tsx'
import { type OnePromise, usePromise } from './promise-queries.ts'
import './promises.css'

/** One promise: who said it, by when, what was reported, and what may be done now. */
export function PromisePage() {
  useLanguage()
  const { promiseId } = useParams({ from: '/promises/$promiseId' })
  const found = usePromise(promiseId)
  return (
    <section className="page talks reviews promises">
      <Loaded query={found}>{(promise) => <Shown promise={promise} />}</Loaded>
    </section>
  )
}

function Shown({ promise }: { promise: OnePromise }) {
  const { source, text, officeName, about, saidBy, saidOn, recordedBy, madeOn, number } = promise
  return (
    <>
      <ReviewHead title={text}>
        <span>{`${t(`promises.source.${source}`)} ${number}`}</span>
      </ReviewHead>
      <p className="no-print">
        <Link to="/promises">{t('promises.back')}</Link>
      </p>
      <section className="card">
        {promise.words && (
          <blockquote className="said-by">
            <p>{promise.words}</p>
          </blockquote>
        )}
        <dl className="talk-dates">
          <Fact label="promises.column.office">{officeName}</Fact>
          <Fact label="promises.about">{about.label}</Fact>
          {saidBy && (
            <Fact label="promises.saidBy">{`${saidBy}，${dayWords(saidOn ?? madeOn)}`}</Fact>
          )}
          <Fact label="promises.recordedBy">{`${recordedBy.name}，${dayWords(madeOn)}`}</Fact>
          <div>
            <dt>{t('promises.dueOn')}</dt>
            <dd>
              <DueWords promise={promise} />
            </dd>
          </div>
          <div>
            <dt>{t('promises.column.status')}</dt>
            <dd>
              <Standing promise={promise} />
            </dd>
          </div>
        </dl>
        {promise.judgeBy && (
          <p className="faint">{t('promises.judgeBy', { day: dayWords(promise.judgeBy) })}</p>
        )}
        <PromiseSteps promise={promise} />
      </section>
      <Report promise={promise} />
      <Happened promise={promise} />
    </>
  )
}

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{t(label)}</dt>
    <dd>{children}</dd>
  </div>
)

function Report({ promise: { report } }: { promise: OnePromise }) {
  return (
    <section className="card">
      <h2>{t('promises.reported')}</h2>
      {report === null ? (
        <p className="faint">{t('promises.noReport')}</p>
      ) : (
        <>
          <p>{report.text}</p>
          {report.evidence && <p>{`${t('promises.evidence')}：${report.evidence}`}</p>}
          <p className="faint">
            {t('promises.reportedBy', { by: report.by, day: dayWords(report.on) })}
          </p>
        </>
      )}
    </section>
  )
}

function withdrawnWords({ on, by, reason, proposedBy }: NonNullable<OnePromise['withdrawal']>) {
  if (proposedBy === null) return t('promises.takenBack', { on, by, reason })
  return t('promises.withdrawn', { on, by, reason, proposedBy })
}

function Happened({ promise }: { promise: OnePromise }) {
  const lines = [
    ...promise.moves.map(({ on, from, to, reason }) =>
      t('promises.moved', { on, from, to, reason }),
    ),
    ...promise.returns.map(({ on, by, reason }) =>
      t('promises.returned', { on, by: t(`promises.by.${by}`), reason: reason ?? '' }),
    ),
    ...(promise.brokenOn ? [t('promises.brokenOn', { day: promise.brokenOn })] : []),
    ...(promise.keeper && promise.endedOn
      ? [t('promises.accepted', { on: promise.endedOn, by: t(`promises.by.${promise.keeper}`) })]
      : []),
    ...(promise.withdrawal ? [withdrawnWords(promise.withdrawal)] : []),
  ]
  if (lines.length === 0) return null
  return (
    <section className="card">
      <h2>{t('promises.history')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
