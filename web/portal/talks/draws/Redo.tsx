import { useMutation } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import type { Draw } from '../queries.ts'

/** Draws again on this device and says whether the published result agrees. */
export function Redo({ draw }: { draw: Draw }) {
  const redo = useMutation({
    mutationFn: async () => (await import('./redo.ts')).redo(draw),
  })
  return (
    <section className="panel">
      <h2>{t('draw.redo')}</h2>
      <p>{t('draw.redoText')}</p>
      <button
        type="button"
        className="button"
        aria-busy={redo.isPending}
        onClick={() => redo.mutate()}
      >
        {t(redo.isPending ? 'draw.redoing' : 'draw.redoButton')}
      </button>
      <div role="status">
        {redo.isError && <p>{t('draw.redoFailed')}</p>}
        {redo.data && <Checks checks={redo.data} />}
      </div>
    </section>
  )
}

const names = ['rule', 'list', 'roster'] as const

function Checks({ checks }: { checks: Record<(typeof names)[number], boolean> }) {
  const same = names.every((name) => checks[name])
  return (
    <div className={same ? 'panel good redone' : 'panel bad redone'}>
      <p>
        <b>{t(same ? 'draw.same' : 'draw.other')}</b>
      </p>
      <ul className="targets">
        {names.map((name) => (
          <li key={name}>
            {t(`draw.check.${name}`)}{' '}
            <b className={checks[name] ? 'met' : 'unmet'}>
              {t(checks[name] ? 'draw.yes' : 'draw.no')}
            </b>
          </li>
        ))}
      </ul>
    </div>
  )
}
