import { Alert, Button } from 'antd'
import { t } from '#messages/index.ts'
import type { City } from '#web/desk/api.ts'
import { sentenceOf } from '#web/desk/form-problems.ts'
import type { Entry } from './entries.ts'
import { stepWords, typedWords } from './step-words.ts'

type Props = { entry: Entry; city: City; onBack: () => void }

/** What was recorded here and has not arrived yet; it can be taken back until it was first sent. */
export function Recorded({ entry, city, onBack }: Props) {
  const { step, state, tried } = entry
  return (
    <div className="console-outcome">
      <p>
        <b>{stepWords(step, city)}</b> <SyncMark state={state} />
      </p>
      <p className="console-typed">{typedWords(step)}</p>
      {state === 'waiting' && !tried && (
        <Button size="small" onClick={onBack}>
          {t('console.takeBack')}
        </Button>
      )}
    </div>
  )
}

/** 待同步、已同步、有冲突: never by colour alone. */
export function SyncMark({ state }: Pick<Entry, 'state'>) {
  return <span className={`sync sync-${state}`}>{t(`console.sync.${state}`)}</span>
}

type ConflictProps = {
  entry: Entry
  city: City
  /** Whether the question has an outcome by another hand. */
  settled: boolean
  onComment: (text: string) => void
  onDraft: () => void
  onDrop: () => void
}

/** What the server refused, beside all that was typed: none of it is lost. */
export function Conflict({ entry, city, settled, ...on }: ConflictProps) {
  const { step, problem } = entry
  const words = typedWords(step)
  const why = problem ? sentenceOf({ ...problem, type: '', status: 409 }) : ''
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('console.conflict', { why })}
      description={
        <>
          <p>{t('console.conflictKept', { what: stepWords(step, city) })}</p>
          <p className="console-typed">{words}</p>
          <p className="console-buttons">
            {words && (
              <Button size="small" onClick={() => on.onComment(words)}>
                {t('console.toComment')}
              </Button>
            )}
            <Button size="small" onClick={on.onDraft}>
              {t(settled ? 'console.keepDraft' : 'console.tryAgain')}
            </Button>
            <Button size="small" danger onClick={on.onDrop}>
              {t('console.discard')}
            </Button>
          </p>
        </>
      }
    />
  )
}
