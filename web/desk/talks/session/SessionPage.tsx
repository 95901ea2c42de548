import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useSession } from '#web/desk/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { StatusTag } from '../parts/StatusTag.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import { TopicNames } from '../periods/PeriodRow.tsx'
import '../talks.css'
import { usePeriod, useTalk } from '../talk-queries.ts'
import type { Talk } from '../talk-types.ts'
import { NextStep } from './NextStep.tsx'
import { PartShown, partsFor } from './PartShown.tsx'
import { Stages } from './Stages.tsx'

/** One session: what is next, and its parts from arranging to what was promised. */
export function SessionPage() {
  useLanguage()
  const { sessionId } = useParams({ from: '/talks/$sessionId' })
  const found = useTalk(sessionId)
  return (
    <section className="page talks">
      <Loaded query={found}>{(talk) => <Shown talk={talk} />}</Loaded>
    </section>
  )
}

function Shown({ talk }: { talk: Talk }) {
  const { regionName, number, heldOn, startsAt, status, periodId, place } = talk
  const { data: period } = usePeriod(periodId)
  return (
    <>
      <TalkHead title={`${regionName} · ${t('talks.nth', { n: number })}`}>
        <StatusTag of="talk" status={status} />
        <span>
          {dayWords(heldOn)} {startsAt} {place ?? t('talks.noPlace')}
        </span>
        <Button className="no-print" onClick={() => window.print()}>
          {t('talks.print')}
        </Button>
      </TalkHead>
      <p className="period-line">
        <Link to="/talks/periods/$periodId" params={{ periodId }}>
          {t('talks.toPeriod')}
        </Link>
        {period && (
          <span>
            {t('talks.topicsOfPeriod')} <TopicNames period={period} />
          </span>
        )}
      </p>
      <Stages status={status} />
      <NextStep talk={talk} />
      <Parts talk={talk} />
    </>
  )
}

function Parts({ talk }: { talk: Talk }) {
  const { part: asked } = useSearch({ from: '/talks/$sessionId' })
  const { role } = useSession()
  const parts = partsFor(role)
  const shown = parts.find((one) => one === asked) ?? 'plan'
  return (
    <>
      <nav className="tabs no-print" aria-label={t('talks.parts')}>
        {parts.map((part) => (
          <Link
            key={part}
            to="."
            search={{ part }}
            className="tab"
            activeProps={{}}
            aria-current={part === shown ? 'page' : undefined}
          >
            {t(`talks.part.${part}`)}
          </Link>
        ))}
      </nav>
      <PartShown part={shown} talk={talk} />
    </>
  )
}
