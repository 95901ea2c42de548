import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'

function factsOf(appeal: Appeal): [label: string, value: ReactNode][] {
  const facts: [string, ReactNode][] = [
    ['list.enterprise', appeal.enterpriseName ?? t('list.hidden')],
    ['list.region', appeal.regionName],
    ['list.office', appeal.officeName],
    ['panel.submitted', `${appeal.submittedOn} · ${t(`channel.${appeal.channel}`)}`],
    ['field.kind', `${t(`kind.${appeal.kind}`)} · ${t(`environment.${appeal.environment}`)}`],
    ['field.tags', tagsOf(appeal.tags)],
    ['field.place', appeal.place],
    ['field.project', appeal.project],
    ['field.people', appeal.peopleAffected],
    ['field.money', appeal.moneyAffected],
    ['panel.requirement', appeal.requirement],
    ['panel.question', appeal.question],
  ]
  return facts.filter(([, value]) => value !== null)
}

const tagsOf = (tags: string[]) =>
  tags.length === 0 ? null : tags.map((tag) => <Tag key={tag}>{tag}</Tag>)

/** What the enterprise wrote, in its own words, with what it added later. */
export function AppealText({ appeal }: { appeal: Appeal }) {
  return (
    <>
      <p className="body-text">{appeal.body}</p>
      {appeal.supplements.map(({ on, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was added is never reordered
        <blockquote key={at}>
          <small>{t('panel.supplement', { on })}</small>
          <p className="body-text">{text}</p>
        </blockquote>
      ))}
      <dl className="facts">
        {factsOf(appeal).map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
