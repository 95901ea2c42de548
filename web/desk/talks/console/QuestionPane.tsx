import { Alert, Button } from 'antd'
import { type RefObject, useEffect, useRef } from 'react'
import { t } from '#messages/index.ts'
import type { ConsoleData } from './console-data.ts'
import { type Entry, type OutcomeKind, outcomes } from './entries.ts'
import { Outcome } from './Outcome.tsx'
import { type OutcomeProps, outcomeForms } from './outcome-forms.tsx'
import { Conflict, Recorded } from './Recorded.tsx'
import type { Asked, Speaker } from './speakers.ts'
import type { Console } from './use-console.ts'

type Props = { console: Console; speaker: Speaker; question: Asked; data: ConsoleData }

/** The question that is being spoken of, large; what became of it, or what it may become. */
export function QuestionPane({ console, speaker, question, data }: Props) {
  const { form, canRecord } = console
  const { questionId, nth, text, settled, entry } = question
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusOn(heading, `${questionId} ${form === null}`)
  const kind = outcomes.find((one) => one === form)
  return (
    <article className="console-question">
      <h3 ref={heading} tabIndex={-1}>
        <span className="faint">
          {t('console.question', { n: nth, m: speaker.questions.length })}
        </span>
        {text}
      </h3>
      <Standing console={console} question={question} data={data} />
      {canRecord && (!settled || kind) && (
        <Choices chosen={kind} disabled={settled} onChoose={console.openForm} />
      )}
      {kind && entry?.state !== 'waiting' && (
        <OutcomeForm
          key={`${questionId} ${kind} ${console.draftsAt}`}
          kind={kind}
          question={question}
          data={data}
          place={console.placeOf(kind, questionId)}
          blocked={question.status === 'asked' ? null : <Settled />}
          onSave={(step) => console.save(step, speaker.turn, nth)}
        />
      )}
    </article>
  )
}

const OutcomeForm = ({ kind, ...props }: OutcomeProps & { kind: OutcomeKind }) => {
  const Form = outcomeForms[kind]
  return <Form {...props} />
}

/** Why: whoever hears the page is told the new question, and no field takes the next key. */
function useFocusOn(heading: RefObject<HTMLElement | null>, changed: string): void {
  const before = useRef(changed)
  useEffect(() => {
    if (before.current !== changed && changed.endsWith('true')) heading.current?.focus()
    before.current = changed
  }, [changed, heading])
}

/** What the question has become: here, at the server, or both and not the same. */
function Standing({ console, question, data }: Pick<Props, 'console' | 'question' | 'data'>) {
  const { entry, status } = question
  const isSettled = status !== 'asked'
  const { city } = data
  return (
    <>
      {isSettled && <Outcome question={question} data={data} />}
      {entry && entry.state !== 'conflict' && !isSettled && (
        <Recorded entry={entry} city={city} onBack={() => console.toDraft(entry)} />
      )}
      {console.conflictsOf(question.questionId).map((one: Entry) => (
        <Conflict
          key={one.stepId}
          entry={one}
          city={city}
          settled={isSettled}
          onComment={(words) => console.toComment(one, words)}
          onDraft={() => console.toDraft(one)}
          onDrop={() => console.discard(one)}
        />
      ))}
    </>
  )
}

/** Another clerk was faster while this was being typed. */
const Settled = () => (
  <Alert type="warning" showIcon role="alert" title={t('console.settledMeanwhile')} />
)

type ChoicesProps = {
  chosen: OutcomeKind | undefined
  disabled: boolean
  onChoose: (kind: OutcomeKind) => void
}

function Choices({ chosen, disabled, onChoose }: ChoicesProps) {
  return (
    <div className="console-choices">
      {outcomes.map((kind, at) => (
        <Button
          key={kind}
          size="large"
          disabled={disabled}
          type={kind === chosen ? 'primary' : 'default'}
          aria-pressed={kind === chosen}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onChoose(kind)}
        >
          <kbd>{at + 1}</kbd> {t(`console.choice.${kind}`)}
        </Button>
      ))}
    </div>
  )
}
