import { PageTabs } from '../PageTabs.tsx'

const pages = [
  ['/figures', 'menu.figures'],
  ['/dashboard', 'menu.dashboard'],
  ['/reports', 'menu.reports'],
  ['/publications', 'publications.title'],
] as const

/** Figures, the dashboard, the briefings and what is published, beside each other. */
export const BriefingTabs = () => <PageTabs label="brief.pages" pages={pages} />
