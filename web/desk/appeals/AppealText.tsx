import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import type { Appeal } from '../api.ts'
import { useSession } from '../queries.ts'
import { codeName } from './code-name.ts'
import { Grade } from './duty/Grade.tsx'
import { type Fact, Facts } from './Facts.tsx'
import { MarkedText } from './texts/MarkedText.tsx'

function factsOf(appeal: Appeal, today: string): Fact[] {
  const { party, grade, objectBy } = appeal
  return [
    ['list.enterprise', codeName(appeal)],
    ['texts.tier', t(`confidentiality.${appeal.confidentiality}`)],
    ['texts.told', appeal.disclosedTo.map(({ officeName }) => officeName).join('、')],
    ['list.region', appeal.regionName],
    ['panel.party', party && t(`party.${party}`)],
    ['list.office', appeal.officeName],
    ['panel.objectBy', objectBy !== null && objectBy >= today ? shortDay(objectBy) : null],
    ['panel.submitted', `${appeal.submittedOn} · ${t(`channel.${appeal.channel}`)}`],
    ['field.kind', `${t(`kind.${appeal.kind}`)} · ${t(`environment.${appeal.environment}`)}`],
    ['field.grade', grade && <Grade grade={grade} />],
    ['field.tags', tagsOf(appeal.tags)],
    ['field.place', appeal.place],
    ['field.project', appeal.project],
    ['field.people', appeal.peopleAffected],
    ['field.money', appeal.moneyAffected],
    ['panel.requirement', appeal.requirement],
    ['panel.question', appeal.question],
  ]
}

const tagsOf = (tags: string[]) =>
  tags.length === 0 ? null : tags.map((tag) => <Tag key={tag}>{tag}</Tag>)

/** What the enterprise wrote, in its own words, with what it added later. */
export function AppealText({ appeal }: { appeal: Appeal }) {
  const { today } = useSession()
  return (
    <>
      <MarkedText text={appeal.body} />
      {appeal.supplements.map(({ on, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was added is never reordered
        <blockquote key={at}>
          <small>{t('panel.supplement', { on })}</small>
          <MarkedText text={text} />
        </blockquote>
      ))}
      <Facts facts={factsOf(appeal, today)} />
    </>
  )
}
