import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { getParentRoute } from '../root-route.ts'
import { readDashboardSearch } from './periods.ts'

/** The leader's first page, the big screen, and the briefings and reports. */
export const briefingRoutes = [
  createRoute({
    getParentRoute,
    path: '/dashboard',
    validateSearch: readDashboardSearch,
    component: lazyRouteComponent(() => import('./dashboard/DashboardPage.tsx'), 'DashboardPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/screen',
    component: lazyRouteComponent(() => import('./screen/ScreenPage.tsx'), 'ScreenPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports/$reportId',
    component: lazyRouteComponent(() => import('./reports/ReportPage.tsx'), 'ReportPage'),
  }),
] as const
