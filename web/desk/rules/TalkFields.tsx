import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { needed, type Path } from './cells.tsx'
import { NumbersRow, SentenceNumber } from './NumbersRow.tsx'

/** How the city holds its talks: each rule a sentence with its numbers. */
export function TalkFields() {
  return (
    <>
      <Rule name="day">
        {t('rule.talk.day.before')}
        <WeekdayCell />
        <TimeCell />
      </Rule>
      <Sentence name="roster" numbers={['opensBefore', 'locksBefore']} />
      <Sentence name="packs" numbers={['before']} />
      <Sentence name="reminder" numbers={['before']} />
      <Sentence name="minutes" numbers={['within']} />
      <Sentence name="quota" numbers={['least', 'most']} />
      <Sentence name="questions" numbers={['each']} />
      <Sentence name="topics" numbers={['most']} />
      <Sentence name="invitations" numbers={['aYear', 'daysApart']} />
      <Sentence name="fairness" numbers={['smallMicro', 'neverInvited', 'dissatisfied']} />
    </>
  )
}

type RuleProps = { name: string; children: ReactNode }

const Rule = ({ name, children }: RuleProps) => (
  <NumbersRow rule={`talk.${name}`} source={['rules', 'talks', name, 'source']}>
    {children}
  </NumbersRow>
)

/** The words before each number, the number, and the words after the last. */
const Sentence = ({ name, numbers }: { name: string; numbers: string[] }) => (
  <Rule name={name}>
    {numbers.map((number) => (
      <span key={number} className="sentence-part">
        {t(`rule.talk.${name}.${number}.before`)}
        <SentenceNumber name={['talks', name, number]} label={`rule.talk.${name}.${number}`} />
      </span>
    ))}
    {t(`rule.talk.${name}.after`)}
  </Rule>
)

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const at = (name: string): Path => ['rules', 'talks', 'day', name]

function WeekdayCell() {
  const options = weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))
  return (
    <Form.Item name={at('weekday')} className="cell-weekday">
      <Select aria-label={t('rule.talk.weekday')} options={options} />
    </Form.Item>
  )
}

function TimeCell() {
  return (
    <Form.Item name={at('startsAt')} rules={needed()} className="cell-time">
      <Input aria-label={t('rule.talk.startsAt')} maxLength={5} />
    </Form.Item>
  )
}
