import type { Session } from './api.ts'
import type { AppealSearch } from './appeals/search.ts'

type Role = Session['role']
type Page = { to: string; label: string; by: readonly Role[]; search?: AppealSearch }

const pages = [
  { to: '/dashboard', label: 'menu.dashboard', by: ['leader'] },
  { to: '/figures', label: 'menu.figures', by: ['leader', 'auditor'] },
  { to: '/supervision', label: 'menu.supervision', by: ['leader', 'auditor'] },
  { to: '/inbox', label: 'menu.appeals', by: ['leader', 'auditor'] },
  { to: '/inbox', label: 'menu.inbox', by: ['coordinator'] },
  { to: '/work', label: 'menu.work', by: ['handler', 'lead'] },
  { to: '/calls', label: 'menu.calls', by: ['caller'] },
  { to: '/supervision', label: 'menu.supervision', by: ['coordinator'] },
  {
    to: '/talks',
    label: 'menu.talks',
    by: ['coordinator', 'leader', 'auditor', 'handler', 'lead', 'expert'],
  },
  { to: '/problems', label: 'menu.problems', by: ['coordinator', 'leader', 'auditor'] },
  {
    to: '/reviews',
    label: 'menu.reviews',
    by: ['coordinator', 'leader', 'auditor', 'handler', 'lead', 'expert'],
  },
  {
    to: '/awards',
    label: 'menu.awards',
    // A coordinator and an auditor, whose menus are full, find them beside the reviews.
    by: ['leader', 'handler', 'lead', 'expert'],
  },
  { to: '/reports', label: 'menu.reports', by: ['leader'] },
  { to: '/intake', label: 'menu.intake', by: ['coordinator'] },
  { to: '/manual', label: 'menu.manual', by: ['coordinator'] },
  { to: '/proposals', label: 'menu.proposals', by: ['security'] },
  { to: '/accounts', label: 'menu.accounts', by: ['admin', 'security'] },
  { to: '/calendar', label: 'menu.calendar', by: ['admin'] },
  { to: '/channels', label: 'menu.hooks', by: ['admin'] },
  { to: '/enterprises', label: 'menu.enterprises', by: ['coordinator'] },
  { to: '/figures', label: 'menu.figures', by: ['coordinator'] },
  { to: '/routing', label: 'menu.routing', by: ['coordinator', 'leader', 'auditor'] },
  { to: '/ledger', label: 'menu.ledger', by: ['coordinator', 'leader', 'auditor'] },
  { to: '/accounts', label: 'menu.accounts', by: ['auditor'] },
  {
    to: '/proposals',
    label: 'menu.proposals',
    by: ['coordinator', 'lead', 'leader', 'auditor', 'admin'],
  },
  { to: '/rules', label: 'menu.rules', by: ['admin', 'coordinator', 'leader', 'auditor'] },
  { to: '/offices', label: 'menu.offices', by: ['admin'] },
  { to: '/checks', label: 'menu.checks', by: ['auditor', 'caller'] },
  { to: '/reads', label: 'menu.reads', by: ['auditor'] },
  { to: '/requests', label: 'menu.requests', by: ['coordinator', 'auditor'] },
  { to: '/alerts', label: 'menu.alerts', by: ['auditor'] },
  { to: '/inspections', label: 'menu.inspections', by: ['auditor'] },
  { to: '/alerts', label: 'menu.quota', by: ['security'] },
] as const satisfies readonly Page[]

export type DeskPath = (typeof pages)[number]['to']
type DeskPage = { to: DeskPath; label: string; search?: AppealSearch }

/** The pages of a role in the order of the menu, where it begins first; none for those who do not work here. */
export function pagesOf(role: Role): readonly DeskPage[] {
  return pages.filter(({ by }) => by.some((one) => one === role))
}
