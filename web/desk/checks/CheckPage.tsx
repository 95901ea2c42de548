import { Link, useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import { AppealLink } from './AppealLink.tsx'
import { AssignForm, FindForm, ReopenForm, SettleForm } from './CheckForms.tsx'
import { CheckHead } from './CheckHead.tsx'
import { Standing } from './ChecksPage.tsx'
import { type Check, useCheck } from './check-queries.ts'

/** One check: what is to be looked at, what was found, and the step that comes next. */
export function CheckPage() {
  useLanguage()
  const { checkId } = useParams({ from: '/checks/$checkId' })
  return (
    <section className="page talks checks">
      <CheckHead title="menu.checks" />
      <Loaded query={useCheck(checkId)}>{(check) => <Shown check={check} />}</Loaded>
    </section>
  )
}

function Shown({ check }: { check: Check }) {
  const { number, title, officeName, period, reason, appealId, found, settled, open } = check
  const { role } = useSession()
  return (
    <>
      <section className="card">
        <h2>
          <span className="digits">{number}</span> {title}
        </h2>
        <p>
          <Standing check={check} />
        </p>
        <p className="faint">
          {[officeName, period, t(`checks.reason.${reason}`), check.checkerName]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          <AppealLink appealId={appealId}>{t('checks.openAppeal')}</AppealLink>
        </p>
        {check.flagged && role !== 'caller' && role !== 'leader' && (
          <p>
            <Link to="/checks/flags">{t('checks.tab.flags')}</Link>
          </p>
        )}
        {found && <Said {...found} text={foundWords(found)} />}
        {settled && (
          <Said
            {...settled}
            text={t(settled.agree ? 'checks.settled.yes' : 'checks.settled.no', {
              by: settled.by,
              on: dayWords(settled.on),
            })}
          />
        )}
        {check.reopenedOn && <p>{t('checks.reopened', { on: dayWords(check.reopenedOn) })}</p>}
      </section>
      {open.includes('assign') && <AssignForm check={check} />}
      {open.includes('find') && <FindForm check={check} />}
      {open.includes('settle') && <SettleForm check={check} />}
      {open.includes('reopen') && check.confirmed && check.reopenedOn === null && (
        <ReopenForm check={check} />
      )}
    </>
  )
}

const foundWords = ({ by, on, how, finding }: NonNullable<Check['found']>) =>
  t('checks.found', {
    ...{ by, on: dayWords(on), how: t(`checks.how.${how}`) },
    finding: t(`checks.finding.${finding}`),
  })

const Said = ({ text, words }: { text: string; words: string }) => (
  <>
    <h3>{text}</h3>
    <p className="prose">{words}</p>
  </>
)
