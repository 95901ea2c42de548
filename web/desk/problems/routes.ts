import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { getParentRoute } from '../root-route.ts'
import { readProblemSearch } from './problem-search.ts'

/** The pages of common problems. */
export const problemRoutes = [
  createRoute({
    getParentRoute,
    path: '/problems',
    validateSearch: readProblemSearch,
    component: lazyRouteComponent(() => import('./ProblemsPage.tsx'), 'ProblemsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/problems/$problemId',
    component: lazyRouteComponent(() => import('./ProblemPage.tsx'), 'ProblemPage'),
  }),
] as const
