import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { type SolvedAnswer, solvedAnswers } from '#modules/appeals/domain/words.ts'
import { type Appeal, api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { YesNo } from './YesNo.tsx'

type Values = {
  reached: boolean | null
  solved?: SolvedAnswer | null
  accepts?: boolean | null
  pressured?: boolean | null
  words: string
}

const nothing: Values = { reached: null, solved: null, accepts: null, pressured: null, words: '' }

/** One call: the first question is whether the problem is solved, and nobody's rating is asked for. */
export function FollowUpForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="followUp"
      initial={nothing}
      send={({ reached, solved, accepts, pressured, words }, options) => {
        const answers = {
          solved: solved ?? null,
          accepts: accepts ?? null,
          pressured: pressured ?? null,
        }
        const attempt = { reached: reached === true, ...answers, words: orNull(words) }
        return api.appeals.followUp({ appealId, ...attempt }, options)
      }}
    >
      {({ reached, solved }) => (
        <>
          <Contact contact={appeal.contact} />
          <YesNo
            name="reached"
            label="call.reached"
            yes="call.reachedYes"
            no="call.reachedNo"
            required
          />
          {reached && <Questions solved={solved ?? null} />}
          <Prose name="words" label="call.words" rows={2} max={2000} />
        </>
      )}
    </StepForm>
  )
}

function Contact({ contact }: Pick<Appeal, 'contact'>) {
  if (!contact?.phone) return <p className="contact">{t('call.noPhone')}</p>
  return (
    <p className="contact">
      <span>{contact.name}</span> <a href={`tel:${contact.phone}`}>{contact.phone}</a>
    </p>
  )
}

function Questions({ solved }: Pick<Values, 'solved'>) {
  const answers = solvedAnswers.map((value) => ({ value, label: t(`solved.${value}`) }))
  return (
    <>
      <p className="script">{t('call.script')}</p>
      <Form.Item name="solved" label={t('call.solved')}>
        <Radio.Group optionType="button" options={answers} />
      </Form.Item>
      {(solved === 'partly' || solved === 'no') && (
        <YesNo name="accepts" label="call.accepts" yes="call.acceptsYes" no="call.acceptsNo" />
      )}
      <YesNo
        name="pressured"
        label="call.pressured"
        yes="call.pressuredYes"
        no="call.pressuredNo"
      />
    </>
  )
}
