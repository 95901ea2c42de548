import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { getParentRoute } from '../root-route.ts'
import { readPart } from './session/session-parts.ts'
import { readTopicSearch } from './topics/topic-search.ts'

/** The pages of the talks; what is fixed in an address goes before a session's id. */
export const talkRoutes = [
  createRoute({
    getParentRoute,
    path: '/talks',
    component: lazyRouteComponent(() => import('./periods/PeriodsPage.tsx'), 'PeriodsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/periods/$periodId',
    component: lazyRouteComponent(() => import('./periods/PeriodPage.tsx'), 'PeriodPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/topics',
    validateSearch: readTopicSearch,
    component: lazyRouteComponent(() => import('./topics/TopicsPage.tsx'), 'TopicsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/topics/$topicId',
    component: lazyRouteComponent(() => import('./topics/TopicPage.tsx'), 'TopicPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/hosts',
    component: lazyRouteComponent(() => import('./hosts/HostsPage.tsx'), 'HostsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/feeds',
    component: lazyRouteComponent(() => import('./feeds/FeedsPage.tsx'), 'FeedsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/talks/$sessionId',
    validateSearch: readPart,
    component: lazyRouteComponent(() => import('./session/SessionPage.tsx'), 'SessionPage'),
  }),
] as const
