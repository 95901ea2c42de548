import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import { shortDay } from '#web/ui/days.ts'
import { Facts } from '../Facts.tsx'

type Asked = NonNullable<Appeal['extension']>

/** From which date to which, in one sentence. */
export const extensionWords = ({ workingDays, promisedOn, extendedTo }: Asked) =>
  t('extension.move', { n: workingDays, from: shortDay(promisedOn), to: shortDay(extendedTo) })

/** The extension: what was asked and how it stands, with the enterprise's own words against it. */
export function Extension({ extension }: Pick<Appeal, 'extension'>) {
  if (extension === null) return null
  const { askedOn, workingDays, reason, state, contest, promisedOn } = extension
  const moves = state !== 'refused' && state !== 'withdrawn'
  const stays = t('extension.stays', { n: workingDays, on: shortDay(promisedOn) })
  return (
    <section>
      <h3>
        {t('panel.extension')} <Tag>{t(`extension.state.${state}`)}</Tag>
      </h3>
      <p>{moves ? extensionWords(extension) : stays}</p>
      <Facts
        facts={[
          ['extension.askedOn', askedOn],
          ['extension.reason', reason],
          ['extension.contest', contest],
        ]}
      />
    </section>
  )
}
