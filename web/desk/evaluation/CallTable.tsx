import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { Cell, Heads } from '../talks/parts/Cell.tsx'
import type { Call } from './queries.ts'
import type { Calling } from './use-calling.ts'

const columns = ['nth', 'what', 'office', 'tries', 'dueOn'] as const

type Props = { items: readonly Call[]; today: string; calling: Calling }

/** One row an enterprise; who it is, nobody sees here. */
export function CallTable({ items, today, calling }: Props) {
  return (
    <table className="plain cards">
      <Heads labels={columns.map((name) => `calls.column.${name}`)} />
      <tbody>
        {items.map((call, at) => (
          <tr key={call.appealId} aria-current={calling.call?.appealId === call.appealId}>
            <Cell label="calls.column.nth">
              <span className="digits">{at + 1}</span>
            </Cell>
            <Cell label="calls.column.what">
              <What call={call} open={(again) => calling.open(call.appealId, again)} />
            </Cell>
            <Cell label="calls.column.office">
              {[...new Set(call.asks.map(({ officeName }) => officeName))]
                .filter(Boolean)
                .join('、')}
            </Cell>
            <Cell label="calls.column.tries">
              {call.attempts > 0
                ? t('calls.tries', { n: call.attempts, day: call.lastOn ?? '' })
                : t('calls.noTries')}
            </Cell>
            <Cell label="calls.column.dueOn">
              <span className={call.dueOn <= today ? 'digits due-red' : 'digits'}>
                {call.dueOn}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function What({ call, open }: { call: Call; open: (again: boolean) => void }) {
  const note = noteOf(call)
  return (
    <>
      {call.asks.map(({ appealId, rectificationId, number, title }) => (
        <div key={rectificationId ?? appealId}>
          <span className="digits">{number}</span>{' '}
          {call.heldBy === 'another' ? (
            title
          ) : (
            <Button type="link" size="small" className="call-title" onClick={() => open(false)}>
              {title}
            </Button>
          )}
          {rectificationId && <b> {t('calls.rectified')}</b>}
        </div>
      ))}
      {note && <small className="faint">{note}</small>}
      {call.waits && call.heldBy !== 'another' && (
        <Button size="small" className="no-print" onClick={() => open(true)}>
          {t('calls.again')}
        </Button>
      )}
    </>
  )
}

function noteOf({ heldBy, waits, tried }: Call): string | null {
  if (heldBy === 'another') return t('calls.heldByOther')
  if (heldBy === 'you') return t('calls.held')
  if (tried) return t('calls.tried')
  return waits ? t('calls.waits') : null
}
