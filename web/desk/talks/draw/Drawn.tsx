import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Draw } from '../talk-types.ts'

const marks = ['smallMicro', 'neverInvited', 'dissatisfied'] as const

/** The codes that were drawn; their names stand on the roster, for they are invited. */
export function Drawn({ draw: { roster, leftOut, candidates } }: { draw: Draw }) {
  return (
    <ol className="drawn">
      {(roster ?? []).map((code) => {
        const found = candidates.find((one) => one.code === code)
        return (
          <li key={code}>
            <code>{code.slice(0, 8)}</code>{' '}
            {marks.map((mark) => found?.[mark] && <Tag key={mark}>{t(`talks.mark.${mark}`)}</Tag>)}
            {leftOut?.includes(code) && <Tag className="warn">{t('talks.leftOut')}</Tag>}
          </li>
        )
      })}
    </ol>
  )
}
