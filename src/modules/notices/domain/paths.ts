import type { Role } from '#kernel/actor.ts'

const deskPages: Partial<Record<Role, string>> = { handler: 'work', lead: 'work', caller: 'calls' }

/** Where a person of this role finds the record on the web. */
export function pathOf(role: Role, { loop, id }: { loop: string; id: string }): string {
  if (loop === 'watch') return role === 'enterprise' ? `/appeals/${id}` : '/desk'
  if (loop === 'correction') return '/my-data'
  if (loop === 'contact-change') return role === 'enterprise' ? '/my-data' : '/desk/manual'
  if (loop === 'alert') return '/desk/alerts'
  if (loop === 'talk-session') return role === 'enterprise' ? `/talks/${id}` : `/desk/talks/${id}`
  if (loop === 'review') return role === 'enterprise' ? '/reviews' : `/desk/reviews/${id}`
  if (loop === 'talk-seat' && role === 'enterprise') return `/talks/seats/${id}`
  if (loop === 'promise') return `/desk/promises/${id}`
  if (loop === 'retrospective') return `/desk/reviews/packs/${id}`
  if (loop === 'problem') return `/desk/problems/${id}`
  if (loop === 'award-cycle' || loop === 'good-case') return awardsPath(role, { loop, id })
  if (loop === 'check') return '/desk/checks'
  if (loop === 'rectification') return `/desk/rectifications/${id}`
  if (loop !== 'appeal') return role === 'enterprise' ? '/' : '/desk'
  if (role === 'enterprise') return `/appeals/${id}`
  return `/desk/${deskPages[role] ?? 'inbox'}?appeal=${id}`
}

function awardsPath(role: Role, { loop, id }: { loop: string; id: string }): string {
  if (role === 'enterprise') return '/good-cases'
  return loop === 'good-case' ? `/desk/awards/cases/${id}` : `/desk/awards/${id}`
}
