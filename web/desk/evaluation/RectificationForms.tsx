import { Form, Radio } from 'antd'
import { useEffect, useRef } from 'react'
import { t } from '#messages/index.ts'
import type { AnswererRole, callChannels } from '#modules/appeals/domain/words.ts'
import {
  type Finding,
  findings,
  type ReasonClass,
  reasonClasses,
} from '#modules/evaluation/domain/words.ts'
import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import {
  AnsweredByField,
  ChannelField,
  type Level,
  SatisfiedField,
  Script,
} from '../steps/CallQuestions.tsx'
import { Prose } from '../steps/Prose.tsx'
import { YesNo } from '../steps/YesNo.tsx'
import { TalkForm } from '../talks/parts/TalkForm.tsx'
import type { Rectification } from './queries.ts'

type Props = { rectification: Rectification; onDone?: () => void; begin?: boolean }
const shared = { reloads: 'rectifications' } as const
const word = (step: string) => t(`rectification.step.${step}`)
const needed = () => [{ required: true, message: t('desk.needed') }]

/** 核实: whether it is so, and why it was rated bad. */
export function VerifyForm({ rectification: { rectificationId, version } }: Props) {
  return (
    <TalkForm
      {...{ ...shared, name: 'verify', version }}
      initial={{
        finding: null as Finding | null,
        reasonClass: null as ReasonClass | null,
        note: '',
      }}
      submit={word('verify')}
      send={({ finding, reasonClass, note }, options) =>
        api.evaluation.verifyRating(
          {
            rectificationId,
            finding: finding ?? 'unclear',
            reasonClass: reasonClass ?? 'other',
            note: orNull(note),
          },
          options,
        )
      }
    >
      {() => (
        <>
          <Form.Item name="finding" label={t('rectification.finding')} rules={needed()}>
            <Radio.Group
              optionType="button"
              options={findings.map((value) => ({
                value,
                label: t(`rectification.finding.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="reasonClass" label={t('rectification.reasonClass')} rules={needed()}>
            <Radio.Group
              options={reasonClasses.map((value) => ({ value, label: t(`reasonClass.${value}`) }))}
            />
          </Form.Item>
          <Prose name="note" label="rectification.note" max={1000} />
        </>
      )}
    </TalkForm>
  )
}

export function RectifyForm({ rectification: { rectificationId, version } }: Props) {
  return (
    <TalkForm
      {...{ ...shared, name: 'rectify', version }}
      initial={{ text: '' }}
      submit={word('rectify')}
      send={({ text }, options) => api.evaluation.rectify({ rectificationId, text }, options)}
    >
      {() => (
        <Prose
          name="text"
          label="rectification.measure"
          hint="rectification.measureHint"
          max={2000}
          rows={4}
          required
        />
      )}
    </TalkForm>
  )
}

export function AppealRatingForm({ rectification: { rectificationId, version } }: Props) {
  return (
    <TalkForm
      {...{ ...shared, name: 'appeal-rating', version }}
      initial={{ reason: '', evidence: '' }}
      submit={word('appealRating')}
      send={(values, options) =>
        api.evaluation.appealRating({ rectificationId, ...values }, options)
      }
    >
      {() => (
        <>
          <Prose
            name="reason"
            label="rectification.contest"
            hint="rectification.contestHint"
            max={1000}
            required
          />
          <Prose name="evidence" label="rectification.evidence" max={1000} required />
        </>
      )}
    </TalkForm>
  )
}

export function RuleForm({ rectification: { rectificationId, version } }: Props) {
  return (
    <TalkForm
      {...{ ...shared, name: 'rule-appeal', version }}
      initial={{ uphold: null as boolean | null, reason: '' }}
      submit={word('ruleAppeal')}
      send={({ uphold, reason }, options) =>
        api.evaluation.ruleRatingAppeal(
          { rectificationId, uphold: uphold === true, reason },
          options,
        )
      }
    >
      {() => (
        <>
          <YesNo
            name="uphold"
            label="rectification.uphold"
            yes="rectification.uphold.yes"
            no="rectification.uphold.no"
            required
          />
          <Prose name="reason" label="rectification.reason" max={1000} required />
        </>
      )}
    </TalkForm>
  )
}

type Called = {
  channel: (typeof callChannels)[number]
  reached: boolean | null
  answeredBy?: AnswererRole | null
  satisfied?: Level | null
  pressured?: boolean | null
  words: string
}
const nobody: Called = { channel: 'phone', reached: null, words: '' }

/** 整改后的回访: whether it is satisfied now; who is not reached has said nothing. */
export function CallBackForm({ rectification, onDone, begin = false }: Props) {
  const { rectificationId, version } = rectification
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (begin) box.current?.querySelector<HTMLElement>('input')?.focus()
  }, [begin])
  return (
    <div ref={box}>
      <TalkForm
        {...{ ...shared, name: 'call-back', version }}
        {...(onDone && { onDone })}
        initial={nobody}
        submit={word('callBack')}
        send={({ reached, words, channel, ...said }, options) =>
          api.evaluation.callBack(
            {
              ...{ rectificationId, channel, reached: reached === true, words: orNull(words) },
              answeredBy: reached ? (said.answeredBy ?? null) : null,
              satisfied: reached ? (said.satisfied ?? null) : null,
              pressured: reached ? (said.pressured ?? null) : null,
            },
            options,
          )
        }
      >
        {({ reached }) => (
          <>
            <YesNo
              name="reached"
              label="call.reached"
              yes="call.reachedYes"
              no="call.reachedNo"
              required
            />
            <ChannelField />
            {reached && (
              <>
                <Script line="rectification.script" />
                <SatisfiedField required />
                <YesNo
                  name="pressured"
                  label="call.pressured"
                  yes="call.pressuredYes"
                  no="call.pressuredNo"
                />
                <AnsweredByField />
              </>
            )}
            <Prose name="words" label="call.words" rows={2} max={2000} />
          </>
        )}
      </TalkForm>
    </div>
  )
}

export function GiveUpForm({ rectification: { rectificationId, version } }: Props) {
  return (
    <TalkForm
      {...{ ...shared, name: 'give-up', version }}
      initial={{}}
      submit={word('giveUp')}
      send={(_, options) => api.evaluation.giveUpCalling({ rectificationId }, options)}
    >
      {() => <p>{t('rectification.giveUpNote')}</p>}
    </TalkForm>
  )
}
