import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import {
  type AnswererRole,
  type callChannels,
  type Dimension,
  type SolvedAnswer,
  solvedAnswers,
} from '#modules/appeals/domain/words.ts'
import { type Appeal, api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import {
  AnsweredByField,
  ChannelField,
  DimensionFields,
  type Level,
  SatisfiedField,
  Script,
} from './CallQuestions.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { YesNo } from './YesNo.tsx'

type Values = {
  channel: (typeof callChannels)[number]
  reached: boolean | null
  answeredBy?: AnswererRole | null
  solved?: SolvedAnswer | null
  accepts?: boolean | null
  satisfied?: Level | null
  dimensions?: Partial<Record<Dimension, number>>
  pressured?: boolean | null
  wantsReopen?: boolean | null
  words: string
}

const nothing: Values = { channel: 'phone', reached: null, words: '' }

/** One call: the first question is whether the problem is solved, and nobody's rating is asked for. */
export function FollowUpForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="followUp"
      initial={nothing}
      send={(values, options) => api.appeals.followUp({ appealId, ...attemptOf(values) }, options)}
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
          <ChannelField />
          {reached && <Questions solved={solved ?? null} />}
          <Prose name="words" label="call.words" rows={2} max={2000} />
        </>
      )}
    </StepForm>
  )
}

/** Who was not reached, or judges later, has said nothing more. */
function attemptOf({ channel, reached, words, dimensions, ...said }: Values) {
  const judged = reached === true && said.solved != null && said.solved !== 'later'
  return {
    channel,
    reached: reached === true,
    solved: said.solved ?? null,
    accepts: said.accepts ?? null,
    answeredBy: reached ? (said.answeredBy ?? null) : null,
    satisfied: judged ? (said.satisfied ?? null) : null,
    ...(judged && dimensions && { dimensions: levelsOf(dimensions) }),
    pressured: said.pressured ?? null,
    wantsReopen: judged ? (said.wantsReopen ?? null) : null,
    words: orNull(words),
  }
}

/** Stars that were taken back again say nothing. */
const levelsOf = (given: Partial<Record<Dimension, number>>) =>
  Object.fromEntries(
    Object.entries(given).map(([name, level]) => [name, level ? (level as Level) : null]),
  ) as Partial<Record<Dimension, Level | null>>

export function Contact({ contact }: Pick<Appeal, 'contact'>) {
  if (!contact?.phone) return <p className="contact">{t('call.noPhone')}</p>
  return (
    <p className="contact">
      <span>{contact.name}</span> <a href={`tel:${contact.phone}`}>{contact.phone}</a>
    </p>
  )
}

function Questions({ solved }: { solved: SolvedAnswer | null }) {
  const answers = solvedAnswers.map((value) => ({ value, label: t(`solved.${value}`) }))
  const asksReasons = solved === 'partly' || solved === 'no'
  return (
    <>
      <Script line="call.script" />
      <Form.Item name="solved" label={t('call.solved')}>
        <Radio.Group optionType="button" options={answers} />
      </Form.Item>
      {asksReasons && (
        <YesNo name="accepts" label="call.accepts" yes="call.acceptsYes" no="call.acceptsNo" />
      )}
      {solved !== null && solved !== 'later' && <Judged asksReopen={asksReasons} />}
      <YesNo
        name="pressured"
        label="call.pressured"
        yes="call.pressuredYes"
        no="call.pressuredNo"
      />
      <Script line="call.script.end" />
      <AnsweredByField />
    </>
  )
}

function Judged({ asksReopen }: { asksReopen: boolean }) {
  return (
    <>
      <Script line="call.script.satisfied" />
      <SatisfiedField />
      <DimensionFields />
      {asksReopen && (
        <YesNo
          name="wantsReopen"
          label="call.wantsReopen"
          yes="call.wantsReopenYes"
          no="call.wantsReopenNo"
        />
      )}
    </>
  )
}
