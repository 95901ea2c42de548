import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { codeName } from '../code-name.ts'
import type { Similar } from './similar-query.ts'

/** One appeal that says the same: how alike, whose by its code name, where, and how far it is. */
export function Candidate({ found }: { found: Similar }) {
  const { number, title, similarity, status, officeName, regionName, place, blockedBy } = found
  return (
    <span className="candidate">
      <span className="digits">{number}</span>{' '}
      <Tag className={`status status-${status}`}>{t(`status.${status}`)}</Tag>
      <b>{t('similar.alike', { percent: Math.round(similarity * 100) })}</b>{' '}
      {found.sameEnterprise && <Tag className="warn">{t('similar.same')}</Tag>}
      <br />
      {title}
      <br />
      <span className="faint">
        {[
          codeName(found),
          regionName,
          place,
          officeName,
          t('similar.submitted', { on: found.submittedOn }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {blockedBy && <span className="blocked">{t(blockedBy)}</span>}
    </span>
  )
}
