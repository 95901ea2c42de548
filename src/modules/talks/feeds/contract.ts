import { z } from 'zod'
import { endpoint, type FileRoute, id, key } from '#platform/contract.ts'
import { signedIn, tag } from '../topics/contract.ts'

const feed = z.object({
  feedId: id,
  scope: z.enum(['person', 'venue']),
  regionId: z.string().nullable(),
  createdAt: z.string().meta({ format: 'date-time' }),
})

export const feedsContract = {
  addFeed: endpoint(
    {
      method: 'POST',
      path: '/calendar-feeds',
      summary: '生成日历订阅地址：本人的，或某会场的',
      tag,
      by: signedIn,
      status: 201,
    },
    z.strictObject({
      /** The venue; without it the feed has what concerns this person. */
      regionId: key.nullable().default(null),
    }),
    feed.extend({
      /** Told this once; whoever has it can read the calendar until it is revoked. */
      address: z.string(),
    }),
  ),
  feeds: endpoint(
    { method: 'GET', path: '/calendar-feeds', summary: '我的日历订阅', tag, by: signedIn },
    z.strictObject({}),
    z.object({ items: z.array(feed) }),
  ),
  revokeFeed: endpoint(
    {
      method: 'POST',
      path: '/calendar-feeds/{feedId}/revocation',
      summary: '停用日历订阅地址',
      tag,
      by: signedIn,
    },
    z.strictObject({ feedId: id }),
    z.object({ feedId: id }),
  ),
}

export const feedFiles: readonly FileRoute[] = [
  {
    method: 'GET',
    path: '/calendar-feeds/{token}.ics',
    summary: '日历订阅；地址本身就是凭据',
    tag,
    answers: 'text/calendar',
  },
]
