import { t } from '#messages/index.ts'
import { TextField } from '#web/portal/form/TextField.tsx'
import type { FieldsProps } from './ContributionFields.tsx'
import { longest, mostQuestions } from './check.ts'

/** One to three questions, a box each. */
export function QuestionFields({ draft: { questions }, faults, change }: FieldsProps) {
  const put = (at: number, text: string) =>
    change({ questions: questions.map((one, nth) => (nth === at ? text : one)) })
  return (
    <fieldset className="sheet">
      <legend>{t('talk.questions')}</legend>
      <p className="hint">{t('talk.questions.hint')}</p>
      {questions.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is known by its place
        <div key={at}>
          <TextField
            id={`question-${at + 1}`}
            label={t('talk.question', { n: at + 1 })}
            fault={faults[`question-${at + 1}`]}
            value={text}
            max={longest.question}
            lines={4}
            onChange={(next) => put(at, next)}
          />
          {questions.length > 1 && (
            <button
              type="button"
              className="button quiet drop-question"
              onClick={() => change({ questions: questions.filter((_, nth) => nth !== at) })}
            >
              {t('talk.dropQuestion', { n: at + 1 })}
            </button>
          )}
        </div>
      ))}
      {questions.length < mostQuestions && (
        <button
          type="button"
          className="button quiet wide-button"
          onClick={() => change({ questions: [...questions, ''] })}
        >
          {t('talk.addQuestion')}
        </button>
      )}
    </fieldset>
  )
}
