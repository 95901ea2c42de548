import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readAppealSearch } from './appeals/search.ts'
import { awardRoutes } from './awards/routes.ts'
import { briefingRoutes } from './briefings/routes.ts'
import { checkRoutes } from './checks/routes.ts'
import { evaluationRoutes } from './evaluation/routes.ts'
import { Home } from './Home.tsx'
import { readFigureSearch } from './insight/filters.ts'
import { opennessRoutes } from './openness/routes.ts'
import { problemRoutes } from './problems/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { getParentRoute, root } from './root-route.ts'
import { readSearchFilters } from './search/filters.ts'
import { talkRoutes } from './talks/routes.ts'

const appealsPage = lazyRouteComponent(() => import('./appeals/AppealsPage.tsx'), 'AppealsPage')

const routeTree = root.addChildren([
  createRoute({ getParentRoute, path: '/', component: Home }),
  createRoute({
    getParentRoute,
    path: '/inbox',
    validateSearch: readAppealSearch,
    component: appealsPage,
  }),
  createRoute({
    getParentRoute,
    path: '/work',
    validateSearch: readAppealSearch,
    component: appealsPage,
  }),
  createRoute({
    getParentRoute,
    path: '/supervision',
    component: lazyRouteComponent(
      () => import('./supervision/SupervisionPage.tsx'),
      'SupervisionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/intake',
    component: lazyRouteComponent(() => import('./appeals/IntakePage.tsx'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: readSearchFilters,
    component: lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
  }),
  ...talkRoutes,
  ...problemRoutes,
  ...reviewRoutes,
  ...evaluationRoutes,
  ...checkRoutes,
  ...awardRoutes,
  ...briefingRoutes,
  ...opennessRoutes,
  createRoute({
    getParentRoute,
    path: '/enterprises',
    component: lazyRouteComponent(() => import('./people/EnterprisesPage.tsx'), 'EnterprisesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/figures',
    validateSearch: readFigureSearch,
    component: lazyRouteComponent(() => import('./insight/FiguresPage.tsx'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/routing',
    component: lazyRouteComponent(() => import('./routing/RoutingPage.tsx'), 'RoutingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/offices',
    component: lazyRouteComponent(() => import('./routing/OfficesPage.tsx'), 'OfficesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/ledger',
    component: lazyRouteComponent(() => import('./ledger/LedgerPage.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rules',
    component: lazyRouteComponent(() => import('./rules/RulesPage.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/calendar',
    validateSearch: (raw: Record<string, unknown>): { year?: number } =>
      Number.isInteger(raw.year) ? { year: Number(raw.year) } : {},
    component: lazyRouteComponent(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/notices',
    component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reads',
    component: lazyRouteComponent(() => import('./trust/ReadsPage.tsx'), 'ReadsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/inspections',
    component: lazyRouteComponent(() => import('./trust/InspectionsPage.tsx'), 'InspectionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/alerts',
    component: lazyRouteComponent(() => import('./trust/AlertsPage.tsx'), 'AlertsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/requests',
    component: lazyRouteComponent(() => import('./rights/RequestsPage.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/security',
    component: lazyRouteComponent(() => import('./sign-in/SecurityPage.tsx'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./accounts/AccountsPage.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/proposals',
    component: lazyRouteComponent(() => import('./proposals/ProposalsPage.tsx'), 'ProposalsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/manual',
    component: lazyRouteComponent(() => import('./notices/ManualPage.tsx'), 'ManualPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/$sessionId/console',
    component: lazyRouteComponent(() => import('./talks/console/ConsolePage.tsx'), 'ConsolePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/channels',
    component: lazyRouteComponent(() => import('./notices/ChannelsPage.tsx'), 'ChannelsPage'),
  }),
])

export const router = createRouter({ routeTree, basepath: '/desk' })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
