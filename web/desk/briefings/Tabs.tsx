import { PageTabs } from '../PageTabs.tsx'

const pages = [
  ['/figures', 'menu.figures'],
  ['/dashboard', 'menu.dashboard'],
  ['/reports', 'menu.reports'],
] as const

/** Figures, the dashboard and the briefings, beside each other. */
export const BriefingTabs = () => <PageTabs label="brief.pages" pages={pages} />
