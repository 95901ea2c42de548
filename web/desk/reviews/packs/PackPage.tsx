import { useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { TotalsTable } from '#web/desk/promises/TotalsTable.tsx'
import { PaperLinks } from '#web/desk/talks/session/PapersPart.tsx'
import { momentWords } from '#web/ui/days.ts'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { EarlierDecisions, MonthlyDecisions } from './Decisions.tsx'
import { Decided, Missed, Relapses } from './Lists.tsx'
import { ChainTable, FigureTable } from './Numbers.tsx'
import { PackSteps } from './PackSteps.tsx'
import './packs.css'
import { type Frozen, type OnePack, periodWords, usePack } from './pack-queries.ts'
import { SamplePart } from './SamplePart.tsx'
import { TopicsPart } from './TopicsPart.tsx'

/** One half-yearly or yearly review: what is next, what it rests on, and what was decided. */
export function PackPage() {
  useLanguage()
  const { packId } = useParams({ from: '/reviews/packs/$packId' })
  const found = usePack(packId)
  return (
    <section className="page talks reviews packs">
      <Loaded query={found}>{(pack) => <Shown pack={pack} />}</Loaded>
    </section>
  )
}

function Shown({ pack }: { pack: OnePack }) {
  const { kind, period, status, metOn, meetsOn, chair, pack: frozen } = pack
  return (
    <>
      <ReviewHead title={`${periodWords(period)} ${t(`packs.${kind}`)}`}>
        <span className={`state state-${status}`}>{t(`packs.status.${status}`)}</span>
        <span className="digits">{metOn ?? meetsOn}</span>
        {chair && <span>{chair}</span>}
      </ReviewHead>
      <PackSteps pack={pack} />
      {frozen && <Rests pack={pack} frozen={frozen} />}
    </>
  )
}

function Rests({ pack, frozen }: { pack: OnePack; frozen: Frozen }) {
  const { kind, retrospectiveId, toOn } = pack
  return (
    <>
      <Decided pack={pack} />
      <section className="card no-print">
        <h2>{t('packs.paper')}</h2>
        <PaperLinks
          name={t(`packs.paper.${kind}`)}
          path={`/retrospectives/${retrospectiveId}/papers/report`}
        />
        <p className="faint">
          {t('packs.asOf', { at: momentWords(frozen.asOf) })}
          {frozen.early && ` ${t('packs.drawnEarly', { to: toOn })}`}
        </p>
      </section>
      <section className="card">
        <h2>{t('packs.figures')}</h2>
        <FigureTable figures={frozen.figures} />
      </section>
      <section className="card">
        <h2>{t('packs.chain')}</h2>
        <p className="faint">{t('packs.chainNote')}</p>
        <ChainTable chain={frozen.chain} />
      </section>
      <section className="card">
        <h2>{t('packs.promises')}</h2>
        <TotalsTable totals={{ all: frozen.promises, bySource: frozen.promisesBySource }} />
        <Missed frozen={frozen} />
      </section>
      <Relapses frozen={frozen} />
      <SamplePart pack={pack} />
      <MonthlyDecisions frozen={frozen} />
      <EarlierDecisions frozen={frozen} />
      <TopicsPart pack={pack} />
    </>
  )
}
