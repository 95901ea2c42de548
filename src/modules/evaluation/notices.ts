import { appealNow } from '#modules/appeals/index.ts'
import type { Notice, Teller } from '#modules/notices/index.ts'
import { officeNames } from '#modules/people/index.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { rectificationLoop } from './domain/rectification.ts'
import { tellOfRectification } from './domain/told.ts'
import type { RectificationEvent } from './domain/types.ts'
import { makeLink } from './links/make-link.ts'
import { linkById } from './links/store.ts'
import { openRectifications } from './rectifications/commands.ts'
import { storedRectifications } from './store.ts'

/** Tells of an event of a rectification, as things stood right after it. */
export const tellRectifications: Teller = async (ctx, { subjectId, version }) => {
  const { events } = await load(ctx, storedRectifications, subjectId)
  const after = replay(rectificationLoop, events.slice(0, version))
  const names = await officeNames(ctx)
  return tellOfRectification({
    rectificationId: subjectId,
    // Why `as`: the events of a stream were written by its loop's own rules.
    event: events[version - 1]?.body as unknown as RectificationEvent,
    after,
    officeName: names.get(after.officeId ?? '') ?? '',
  })
}

/**
 * What follows from an event of an appeal when it is told: a reply goes out with a link to answer it, and a
 * bad rating, of the enterprise or in a follow-up, has its rectification opened. All of them, for every event
 * is told once.
 */
export const withEvaluation =
  (tell: Teller): Teller =>
  async (ctx, row) => {
    const notices = await tell(ctx, row)
    if (row.type === 'rated' || row.type === 'followedUp') {
      await openRectifications(ctx, row.subjectId)
    }
    const linkId = row.type === 'replied' ? await makeLink(ctx, row.subjectId) : null
    return linkId === null ? notices : notices.map((notice) => withLink(notice, linkId))
  }

const withLink = (notice: Notice, linkId: string): Notice =>
  'enterpriseId' in notice.to
    ? { ...notice, values: { ...notice.values, judgeLink: linkId } }
    : notice

/** Tells an enterprise of a link that a caller has sent. */
export const tellSelfService: Teller = async (ctx, { subjectId }) => {
  const link = await linkById(ctx, subjectId)
  if (link === undefined || link.usedAt !== null) return []
  const { enterpriseId, appealId, linkId } = link
  const { state } = await appealNow(ctx, appealId)
  const { number, dues } = state
  return [
    {
      to: { enterpriseId },
      template: 'selfService.enterprise',
      values: { judgeLink: linkId, dueOn: dues.confirm?.dueOn ?? '' },
      urgent: false,
      subject: { loop: 'appeal', id: appealId, number },
    },
  ]
}
