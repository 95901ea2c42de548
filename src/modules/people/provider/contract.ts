import { z } from 'zod'
import { staffRoles } from '#kernel/roles.ts'
import { endpoint } from '#platform/contract.ts'
import { session } from '../sign-in/contract.ts'

const tag = '统一身份认证'
/** Staff, before they are known: the portal has no such way. */
const atTheDoor = ['public', ...staffRoles] as const
const nothing = z.strictObject({})
const way = z.object({ url: z.string() })
const part = z.string().max(4_000)

/** What the provider has sent the browser back with. */
const returned = z.strictObject({ code: part, state: part, iss: part.optional() })
const identity = z.object({ boundAt: z.string().nullable() })

export const providerContract = {
  provider: endpoint(
    { method: 'GET', path: '/sign-in/provider', summary: '本市的统一身份认证', tag, by: atTheDoor },
    nothing,
    /** What the provider is called; null when the city has none. */
    z.object({ name: z.string().nullable() }),
  ),
  providerToSignIn: endpoint(
    {
      ...{ method: 'POST', path: '/sign-in/provider/options', tag, by: atTheDoor },
      summary: '开始用统一身份认证登录',
    },
    nothing,
    way,
  ),
  signInByProvider: endpoint(
    {
      ...{ method: 'POST', path: '/sign-in/provider', tag, by: atTheDoor, status: 201 },
      summary: '用统一身份认证登录',
    },
    returned,
    session,
  ),
  identity: endpoint(
    {
      ...{ method: 'GET', path: '/session/identity', tag, by: staffRoles },
      summary: '本人绑定的统一身份认证账号',
    },
    nothing,
    identity,
  ),
  providerToBind: endpoint(
    {
      ...{ method: 'POST', path: '/session/identity/options', tag, by: staffRoles, secret: true },
      summary: '开始绑定统一身份认证账号（须重新验证身份）',
    },
    nothing,
    way,
  ),
  bindIdentity: endpoint(
    {
      ...{ method: 'POST', path: '/session/identity', tag, by: staffRoles, secret: true },
      ...{ summary: '绑定统一身份认证账号（须重新验证身份）', status: 201 },
    },
    returned,
    identity,
  ),
  unbindIdentity: endpoint(
    {
      ...{ method: 'POST', path: '/session/identity/removal', tag, by: staffRoles },
      summary: '解除绑定统一身份认证账号（须重新验证身份）',
    },
    nothing,
    identity,
  ),
}
