import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { NumberCell } from './cells.tsx'
import { Grades } from './Grades.tsx'
import { Ladder } from './Ladder.tsx'
import { Levels } from './Levels.tsx'
import { LimitRow, NamedLimit } from './LimitRow.tsx'
import { NumbersRow, SentenceNumber } from './NumbersRow.tsx'
import { problemNumbers, rectificationNumbers } from './rule-lines.ts'
import { TalkFields } from './TalkFields.tsx'

/** Every rule with its fields, in the groups a clerk looks for them in. */
export function RulesFields() {
  return (
    <>
      <Group name="reply">
        <NamedLimit name="dispatchWithin" />
        <NamedLimit name="replyWithin" />
        <NamedLimit name="supplementWithin" />
        <Grades />
      </Group>
      <Group name="objection">
        <NamedLimit name="objectWithin" />
        <NamedLimit name="ruleWithin" />
      </Group>
      <Group name="joint">
        <CoHandling />
        <Extension />
        <NamedLimit name="decideExtensionWithin" />
      </Group>
      <Group name="shelve">
        <NamedLimit name="shelveAtMost" />
      </Group>
      <Group name="lights">
        <Lights />
        <Ladder />
      </Group>
      <Group name="lift">
        <Lift />
      </Group>
      <Group name="close">
        <NamedLimit name="confirmWithin" />
        <NamedLimit name="redoWithin" />
        <NamedLimit name="closeWithin" />
        <Counts />
      </Group>
      <Group name="routing">
        <Routing />
      </Group>
      <Group name="talks">
        <TalkFields />
      </Group>
      <Group name="problems">
        <Triggers />
      </Group>
      <Group name="rectification">
        <Rectifying />
      </Group>
    </>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="card rules-group" aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>{t(`group.${name}`)}</h2>
      <div className="rule rule-heads" aria-hidden="true">
        <span>{t('rules.what')}</span>
        <span>{t('rules.count')}</span>
        <span>{t('rules.unit')}</span>
        <span />
        <span>{t('rules.source')}</span>
      </div>
      {children}
    </section>
  )
}

function CoHandling() {
  return (
    <NumbersRow rule="coHandling" source={['rules', 'coHandling', 'source']}>
      {t('rule.coHandling.before')}
      <SentenceNumber name={['coHandling', 'part']} label="rule.coHandling.part" />
      /
      <SentenceNumber name={['coHandling', 'of']} label="rule.coHandling.of" />
    </NumbersRow>
  )
}

function Extension() {
  return (
    <NumbersRow rule="extension" source={['rules', 'extension', 'source']}>
      {t('rule.extension.before')}
      <SentenceNumber name={['extension', 'askBefore']} label="rule.extension.askBefore" />
      {t('rule.extension.between')}
      <SentenceNumber name={['extension', 'most']} label="rule.extension.most" />
      {t('rule.extension.after')}
    </NumbersRow>
  )
}

function Lights() {
  return (
    <>
      <NumbersRow rule="yellowAt" source={['rules', 'lights', 'source']}>
        {t('rule.yellowAt.before')}
        <SentenceNumber name={['lights', 'yellowAt']} label="rule.yellowAt" />
        {t('rule.yellowAt.after')}
      </NumbersRow>
      <LimitRow
        name={['rules', 'lights', 'blackAfter']}
        label={t('rule.blackAfter')}
        from={t('rule.blackAfter.from')}
      />
    </>
  )
}

function Lift() {
  return (
    <>
      <NumbersRow rule="lift" source={['rules', 'lift', 'source']}>
        {t('rule.lift.before')}
        <SentenceNumber name={['lift', 'atTransfer']} label="rule.atTransfer" />
        {t('rule.lift.between')}
        <SentenceNumber name={['lift', 'atRedo']} label="rule.atRedo" />
        {t('rule.lift.after')}
      </NumbersRow>
      <Levels />
    </>
  )
}

function Routing() {
  return (
    <>
      <NumbersRow rule="margin">
        {t('rule.margin.before')}
        <NumberCell name={['rules', 'routing', 'margin']} label={t('rule.margin')} mayBeEmpty />
        {t('rule.margin.after')}
      </NumbersRow>
      <NumbersRow rule="learnAfter">
        {t('rule.learnAfter.before')}
        <SentenceNumber name={['routing', 'learnAfter']} label="rule.learnAfter" />
        {t('rule.learnAfter.after')}
      </NumbersRow>
    </>
  )
}

/** When what several enterprises say is a common problem: one sentence a number. */
function Triggers() {
  return problemNumbers.map((name) => (
    <NumbersRow
      key={name}
      rule={`problems.${name}`}
      {...(name === 'enterprises' && { source: ['rules', 'problems', 'source'] })}
    >
      {t(`rule.problems.${name}.before`)}
      <SentenceNumber name={['problems', name]} label={`rule.problems.${name}`} />
      {t(`rule.problems.${name}.after`)}
    </NumbersRow>
  ))
}

/** How bad ratings are rectified, in working days. */
function Rectifying() {
  return rectificationNumbers.map((name) => (
    <NumbersRow
      key={name}
      rule={`rectification.${name}`}
      {...(name === 'verify' && { source: ['rules', 'rectification', 'source'] })}
    >
      <SentenceNumber name={['rectification', name]} label={`rule.rectification.${name}`} />
      {t('rule.rectification.after')}
    </NumbersRow>
  ))
}

function Counts() {
  return (
    <>
      <NumbersRow rule="maxRedos">
        <SentenceNumber name={['maxRedos']} label="rule.maxRedos" />
        {t('rule.times.after')}
      </NumbersRow>
      <NumbersRow rule="attempts">
        {t('rule.attempts.before')}
        <SentenceNumber name={['attemptsNeeded']} label="rule.attemptsNeeded" />
        {t('rule.attempts.between')}
        <SentenceNumber name={['attemptDaysNeeded']} label="rule.attemptDaysNeeded" />
        {t('rule.attempts.after')}
      </NumbersRow>
    </>
  )
}
