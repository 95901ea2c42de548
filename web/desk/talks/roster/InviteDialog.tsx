import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { type InviteReason, inviteReasons } from '#modules/talks/domain/words.ts'
import { api } from '#web/desk/api.ts'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { Talk } from '../talk-types.ts'
import { EnterpriseField } from './EnterpriseField.tsx'

type Values = { enterpriseId: string | undefined; reason: InviteReason }

/** What is chosen by lot is invited by the draw alone. */
const byHand = inviteReasons.filter((reason) => reason !== 'random')

/** Invites an enterprise, with the reason why this one. */
export function InviteDialog({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const { sessionId, regionName } = talk
  return (
    <TalkDialog<Values>
      name="invite"
      title={t('talks.inviteTitle', { venue: regionName })}
      note={t('talks.inviteNote')}
      initial={{ enterpriseId: undefined, reason: 'industry' }}
      submit={t('talks.inviteDo')}
      send={({ enterpriseId = '', reason }, options) =>
        api.talks.inviteToTalk({ sessionId, enterpriseId, reason }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <EnterpriseField />
          <Form.Item name="reason" label={t('talks.inviteReason')}>
            <Radio.Group
              options={byHand.map((value) => ({ value, label: t(`inviteReason.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
    </TalkDialog>
  )
}
