import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { Facts } from './Facts.tsx'

type Props = { title: string; reply: NonNullable<Appeal['reply']> }

/** A reply or its draft, with what it rests on. */
export function ReplyText({ title, reply }: Props) {
  return (
    <section>
      <h3>
        {t(title)} <Tag>{t(`outcome.${reply.outcome}`)}</Tag>
      </h3>
      <p className="body-text">{reply.text}</p>
      <Facts
        facts={[
          ['reply.evidence', reply.evidence],
          ['reply.legalBasis', reply.legalBasis],
          ['reply.remains', reply.remains],
          ['reply.remainsBy', reply.remainsBy],
        ]}
      />
    </section>
  )
}
