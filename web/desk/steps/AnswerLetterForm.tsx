import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { type Appeal, api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

/** The answer to every letter that waits for one, below their numbers and answer-by dates. */
export function AnswerLetterForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="answerLetter"
      initial={{ text: '' }}
      send={(values, options) => api.appeals.answerLetter({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <Waiting letters={appeal.letters} />
          <Prose
            name="text"
            label="answerLetter.text"
            hint="answerLetter.hint"
            max={2000}
            required
          />
        </>
      )}
    </StepForm>
  )
}

function Waiting({ letters }: Pick<Appeal, 'letters'>) {
  return (
    <ul className="asked">
      {letters
        .filter(({ answer }) => answer === null)
        .map(({ document, number, on, answerBy, words }) => (
          <li key={number}>
            <b>
              {t(`document.${document}`)} {number}
            </b>{' '}
            {t('letter.waits', { on: shortDay(on), by: shortDay(answerBy) })}
            {words && <p className="body-text">{words}</p>}
          </li>
        ))}
    </ul>
  )
}
