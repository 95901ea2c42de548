import { Link } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useSession } from '#web/desk/queries.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { useRunsReviews } from '../review-queries.ts'
import './packs.css'
import { type PackInList, periodWords, usePacks } from './pack-queries.ts'

type Kind = PackInList['kind']

export const HalfPage = () => <Packs kind="half" />
export const YearPage = () => <Packs kind="year" />

const columns = ['period', 'meetsOn', 'sampled', 'decisions', 'status'] as const

/** The half-yearly or the yearly reviews, the latest first. */
function Packs({ kind }: { kind: Kind }) {
  useLanguage()
  const found = usePacks(kind)
  const runs = useRunsReviews()
  return (
    <section className="page talks reviews packs">
      <ReviewHead title={t(`packs.${kind}`)}>{runs && <Plan kind={kind} />}</ReviewHead>
      <p className="faint packs-note">{t(`packs.${kind}Note`)}</p>
      <section className="card">
        <Loaded query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('packs.empty')}</p>
            ) : (
              <table className="plain cards">
                <Heads labels={columns.map((column) => `packs.column.${column}`)} />
                <tbody>
                  {items.map((pack) => (
                    <Row key={pack.retrospectiveId} pack={pack} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </section>
    </section>
  )
}

function Row({ pack }: { pack: PackInList }) {
  const { retrospectiveId, period, meetsOn, metOn, sampled, rechecked, decisions, status } = pack
  return (
    <tr className={status === 'cancelled' ? 'gone' : undefined}>
      <Cell label="packs.column.period">
        <Link to="/reviews/packs/$packId" params={{ packId: retrospectiveId }}>
          {periodWords(period)}
        </Link>
      </Cell>
      <Cell label="packs.column.meetsOn">
        <span className="digits">{metOn ?? meetsOn}</span>
      </Cell>
      <Cell label="packs.column.sampled">
        <span className="digits">{`${rechecked}/${sampled}`}</span>
      </Cell>
      <Cell label="packs.column.decisions">
        <span className="digits">{decisions}</span>
      </Cell>
      <Cell label="packs.column.status">
        <span className={`state state-${status}`}>{t(`packs.status.${status}`)}</span>
      </Cell>
    </tr>
  )
}

function Plan({ kind }: { kind: Kind }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('packs.plan')}
      </Button>
      {open && <PlanDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  )
}

function PlanDialog({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const { today } = useSession()
  const year = Number(today.slice(0, 4))
  const periods =
    kind === 'year' ? [`${year}`, `${year - 1}`] : [`${year}-H1`, `${year}-H2`, `${year - 1}-H2`]
  return (
    <TalkDialog
      name="plan-pack"
      reloads="packs"
      title={t('packs.plan')}
      note={t('packs.planNote')}
      initial={{ period: periods[0] ?? '', meetsOn: '' }}
      submit={t('packs.plan')}
      send={({ period, meetsOn }, options) =>
        api.reviews.planRetrospective({ period, meetsOn: orNull(meetsOn) }, options)
      }
      onClose={onClose}
    >
      {() => (
        <div className="two">
          <Form.Item name="period" label={t('packs.period')}>
            <Select options={periods.map((value) => ({ value, label: periodWords(value) }))} />
          </Form.Item>
          <Form.Item name="meetsOn" label={t('packs.column.meetsOn')}>
            <Input type="date" className="date" min={today} />
          </Form.Item>
        </div>
      )}
    </TalkDialog>
  )
}
