import { type MouseEvent, useEffect, useRef } from 'react'
import { t } from '#messages/index.ts'

type Props = {
  /** What was refused as a whole. */
  refusal?: string | undefined
  /** Field id → what is wrong with it. */
  faults: Readonly<Record<string, string>>
}

/** Everything that is wrong, above the form, each line leading to its field. */
export function FaultSummary({ refusal, faults }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(faults)
  const shown = refusal !== undefined || entries.length > 0
  // Why: each new set of faults takes the focus, also the second time the form is sent.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `faults` is the signal
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [faults, refusal, shown])
  if (!shown) return null
  return (
    <div ref={box} className="panel bad summary" role="alert" tabIndex={-1}>
      <h2>{entries.length > 0 ? t('fault.title', { n: entries.length }) : t('fault.failed')}</h2>
      {refusal && <p>{refusal}</p>}
      {entries.length > 0 && (
        <ul>
          {entries.map(([id, fault]) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                {fault}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function goTo(event: MouseEvent, id: string): void {
  event.preventDefault()
  const field = document.getElementById(id)
  field?.focus({ preventScroll: true })
  ;(field?.closest('.field') ?? field)?.scrollIntoView({ block: 'start' })
}
