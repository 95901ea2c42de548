import { z } from 'zod'
import { endpoint, id, line } from '#platform/contract.ts'
import { contactFields } from '../domain/words.ts'

const tag = '人员与单位'
const given = { contactName: line(50).optional(), contactPhone: line(40).optional() }

const change = z.object({
  fields: z.array(z.enum(contactFields)),
  madeAt: z.string(),
  madeRole: z.enum(['enterprise', 'coordinator']),
  /** Until when whoever comes in by the new contacts is held off, and the change can be undone. */
  dueAt: z.string(),
})

const contacts = z.object({
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  /** The change that is still to be undone, if there is one. */
  change: change.nullable(),
})

export const contactsContract = {
  contacts: endpoint(
    {
      ...{ method: 'GET', path: '/my-data/contacts', tag, by: ['enterprise'] },
      summary: '本企业的联系人与联系电话，以及尚可撤销的更改',
    },
    z.strictObject({}),
    contacts,
  ),
  changeContacts: endpoint(
    {
      ...{ method: 'POST', path: '/my-data/contacts', tag, by: ['enterprise'] },
      summary: '更改联系人或联系电话（须重新验证身份；告知原联系方式，72 小时内可撤销）',
    },
    z.strictObject(given),
    contacts,
  ),
  correctContacts: endpoint(
    {
      ...{ method: 'POST', path: '/enterprises/{enterpriseId}/contacts', tag },
      summary: '代企业更改联系人或联系电话（须重新验证身份；告知原联系方式，72 小时内可撤销）',
      by: ['coordinator'],
    },
    z.strictObject({ enterpriseId: id, ...given }),
    change,
  ),
  undoContacts: endpoint(
    {
      ...{ method: 'POST', path: '/my-data/contacts/undo', tag, by: ['enterprise'] },
      summary: '撤销尚可撤销的联系方式更改，退出本企业的全部登录（须重新验证身份）',
    },
    z.strictObject({}),
    z.object({ undone: z.literal(true) }),
  ),
  undoContactsByLink: endpoint(
    {
      ...{ method: 'POST', path: '/contact-changes/undo', tag },
      summary: '不是本人操作：用发给原联系方式的一次性链接撤销更改',
      by: ['public', 'enterprise'],
    },
    z.strictObject({ token: z.string().min(16).max(200) }),
    z.object({ undone: z.literal(true) }),
  ),
}
