import { Link, useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { criteria } from '#modules/awards/domain/words.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { dayWords } from '#web/ui/days.ts'
import { AwardHead } from './AwardHead.tsx'
import { type GoodCase, useCase } from './award-queries.ts'
import { CaseSteps } from './CaseSteps.tsx'
import { Objections, OwnObjections } from './Objections.tsx'
import { Spread } from './Spread.tsx'
import { effectWords } from './words.ts'

/** One case: what it says, what it was judged by, and where it was taken up. */
export function CasePage() {
  useLanguage()
  const { caseId } = useParams({ from: '/awards/cases/$caseId' })
  const found = useCase(caseId)
  return (
    <section className="page talks">
      <Loaded query={found}>{(shown) => <Shown shown={shown} />}</Loaded>
    </section>
  )
}

function Shown({ shown }: { shown: GoodCase }) {
  const { title, status, cycleId, cycleTitle, nominatorOffice, nominatorRole, reason } = shown
  return (
    <>
      <AwardHead title={title}>
        <span className={`state state-${status}`}>{t(`awards.status.${status}`)}</span>
      </AwardHead>
      <p className="faint">
        <Link to="/awards/$cycleId" params={{ cycleId }}>
          {cycleTitle}
        </Link>
        {' · '}
        {t('awards.nominatedBy', { who: nominatorOffice ?? t(`role.${nominatorRole}`) })}
        {' · '}
        {t(`environment.${shown.environment}`)}
        {shown.regionName && ` · ${shown.regionName}`}
      </p>
      {reason && <p className="card">{t('awards.because', { reason })}</p>}
      <CaseSteps shown={shown} />
      <section className="card">
        <h2>{t('awards.text')}</h2>
        <dl className="award-text">
          {(['before', 'done', 'after'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`awards.${name}`)}</dt>
              <dd>{shown[name]}</dd>
            </div>
          ))}
          <dt>{t('awards.column.effect')}</dt>
          <dd>{effectWords(shown.effect)}</dd>
        </dl>
      </section>
      {shown.file && <File shown={shown} file={shown.file} />}
      {shown.file && <Objections shown={shown} objections={shown.file.objections} />}
      <OwnObjections shown={shown} />
      {(status === 'awarded' || status === 'revoked') && <Spread shown={shown} />}
    </>
  )
}

type Filed = NonNullable<GoodCase['file']>

function File({ shown, file }: { shown: GoodCase; file: Filed }) {
  const { appeals, problems, consents } = file
  return (
    <section className="card">
      <h2>{t('awards.file')}</h2>
      {appeals.length > 0 && <p>{t('awards.fileAppeals', { numbers: appeals.join('、') })}</p>}
      {problems.length > 0 && <p>{t('awards.fileProblems', { numbers: problems.join('、') })}</p>}
      <p>
        {consents.length === 0
          ? t('awards.consent.none')
          : consents.map((consent) => t(`awards.consent.${consent}`)).join('、')}
      </p>
      {shown.publishedOn && <p>{t('awards.publishedOn', { on: dayWords(shown.publishedOn) })}</p>}
      {file.criteria && (
        <ul className="award-parts">
          {criteria.map((name) => {
            const judged = file.criteria?.[name]
            return (
              <li key={name}>
                <b>{t(`awards.criterion.${name}`)}</b>
                <p>{t('awards.judged', { evidence: judged?.evidence ?? '' })}</p>
                <p className="faint">{judged?.reasons}</p>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
