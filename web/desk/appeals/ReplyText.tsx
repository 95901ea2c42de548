import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'

type Props = { title: string; reply: NonNullable<Appeal['reply']> }

/** A reply or its draft, with what it rests on. */
export function ReplyText({ title, reply }: Props) {
  const rests: [string, string | null][] = [
    ['reply.evidence', reply.evidence],
    ['reply.legalBasis', reply.legalBasis],
    ['reply.remains', reply.remains],
    ['reply.remainsBy', reply.remainsBy],
  ]
  return (
    <section>
      <h3>
        {t(title)} <Tag>{t(`outcome.${reply.outcome}`)}</Tag>
      </h3>
      <p className="body-text">{reply.text}</p>
      <dl className="facts">
        {rests
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
