import { type FormEvent, lazy, Suspense, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import type { More } from '#web/portal/evaluation/MoreOfRating.tsx'
import { Choices } from '#web/portal/form/Choices.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { Blocked } from './Blocked.tsx'
import { Face } from './Face.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import type { StepProps } from './step-props.ts'
import { useKeptText } from './use-kept-text.ts'
import { useStep } from './use-step.ts'

const MoreOfRating = lazy(async () => ({
  default: (await import('#web/portal/evaluation/MoreOfRating.tsx')).MoreOfRating,
}))

const levels = { '5': 5, '4': 4, '3': 3, '2': 2, '1': 1 } as const
type Level = keyof typeof levels
const best: readonly Level[] = ['5', '4', '3', '2', '1']

type Props = StepProps & { rating: number | null; folded: boolean }

/** Five levels, once, and never asked for a good one (好差评). */
export function Rate({ rating, folded, ...props }: Props) {
  const { blocked } = props
  if (rating !== null || blocked !== undefined) return <Rated rating={rating} blocked={blocked} />
  if (folded) {
    return (
      <details className="more no-print">
        <summary>
          <b>{t('can.rate')}</b>
        </summary>
        <RateForm {...props} />
      </details>
    )
  }
  return (
    <section className="panel need-panel no-print">
      <RateForm {...props} />
    </section>
  )
}

/** The rating given, and why none can be given now. */
function Rated({ rating, blocked }: Pick<Props, 'rating' | 'blocked'>) {
  return (
    <section className={rating === null ? 'panel no-print' : 'panel'}>
      {rating !== null && <h2>{t('home.rated', { level: t(`rating.${rating}`) })}</h2>}
      {rating === null && blocked && (
        <div className="no-print">
          <Blocked reason={blocked}>
            <button type="button" className="button quiet">
              {t('can.rate')}
            </button>
          </Blocked>
        </div>
      )}
    </section>
  )
}

function RateForm({ appealId, finish }: StepProps) {
  const [level, setLevel] = useState<Level | null>(null)
  const [more, setMore] = useState<More>({ dimensions: {}, pressured: null })
  const [fault, setFault] = useState<string>()
  const kept = useKeptText(`${appealId}.rate`)
  const send = useStep(api.appeals.rate, () => {
    kept.forget()
    finish('rate')
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setFault(level === null ? t('fault.choose') : undefined)
    if (level === null) document.getElementById('rate')?.focus()
    else if (!send.isPending) {
      send.mutate({ appealId, level: levels[level], ...more, words: kept.text.trim() || null })
    }
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Choices<Level>
        id="rate"
        className="faces"
        legend={t('step.rate.title')}
        hint={t('step.rate.hint')}
        fault={fault}
        value={level}
        onChange={setLevel}
        choices={best.map((value) => ({ value, label: <FaceLabel level={value} /> }))}
      />
      {level !== null && (
        <Suspense>
          <MoreOfRating value={more} onChange={setMore} />
        </Suspense>
      )}
      <TextField
        id="rate-words"
        label={t('step.rate.words')}
        optional
        value={kept.text}
        onChange={kept.change}
        max={2_000}
        lines={3}
      />
      <StepTrouble error={send.error} />
      <SendButton busy={send.isPending}>{t('step.rate.send')}</SendButton>
    </form>
  )
}

function FaceLabel({ level }: { level: Level }) {
  return (
    <>
      <Face level={levels[level]} />
      {t(`rating.${level}`)}
    </>
  )
}
