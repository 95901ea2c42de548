import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { SubmitPage } from './appeals/submit/SubmitPage.tsx'
import { Missing } from './frame/Missing.tsx'
import { Shell } from './frame/Shell.tsx'
import { Trouble } from './frame/Trouble.tsx'
import type { AppealSearch, HomeSearch, SeatSearch, TalksSearch } from './places.tsx'
import type { Item, View } from './queries.ts'

const root = createRootRoute({ component: Shell, notFoundComponent: Missing })

const views: readonly View[] = ['open', 'closed', 'all']
const filters: readonly Item['status'][] = ['supplementing', 'replied']

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./appeals/Home.tsx'), 'Home'),
  validateSearch: (given: Record<string, unknown>): HomeSearch => {
    const view = views.find((name) => name === given.view)
    const status = filters.find((name) => name === given.status)
    return { ...(view ? { view } : {}), ...(status ? { status } : {}) }
  },
})

const submit = createRoute({
  getParentRoute: () => root,
  path: '/submit',
  component: SubmitPage,
})

const appeal = createRoute({
  getParentRoute: () => root,
  path: '/appeals/$appealId',
  component: lazyRouteComponent(() => import('./appeals/AppealPage.tsx'), 'AppealPage'),
  validateSearch: (given: Record<string, unknown>): AppealSearch =>
    given.submitted === 1 ? { submitted: 1 } : {},
})

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
})

const myData = createRoute({
  getParentRoute: () => root,
  path: '/my-data',
  component: lazyRouteComponent(() => import('./rights/MyDataPage.tsx'), 'MyDataPage'),
})

const security = createRoute({
  getParentRoute: () => root,
  path: '/security',
  component: lazyRouteComponent(() => import('./people/security/SecurityPage.tsx'), 'SecurityPage'),
})

const undo = createRoute({
  getParentRoute: () => root,
  path: '/undo',
  component: lazyRouteComponent(() => import('./people/UndoPage.tsx'), 'UndoPage'),
})

const judge = createRoute({
  getParentRoute: () => root,
  path: '/judge',
  component: lazyRouteComponent(() => import('./evaluation/JudgePage.tsx'), 'JudgePage'),
})

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./reviews/ReviewsPage.tsx'), 'ReviewsPage'),
})

const awards = createRoute({
  getParentRoute: () => root,
  path: '/good-cases',
  component: lazyRouteComponent(() => import('./awards/AwardsPage.tsx'), 'AwardsPage'),
})

const talks = createRoute({
  getParentRoute: () => root,
  path: '/talks',
  component: lazyRouteComponent(() => import('./talks/sessions/TalksPage.tsx'), 'TalksPage'),
  validateSearch: ({ venue }: Record<string, unknown>): TalksSearch =>
    typeof venue === 'string' ? { venue } : {},
})

const talk = createRoute({
  getParentRoute: () => root,
  path: '/talks/$sessionId',
  component: lazyRouteComponent(() => import('./talks/sessions/SessionPage.tsx'), 'SessionPage'),
})

const mySeats = createRoute({
  getParentRoute: () => root,
  path: '/talks/mine',
  component: lazyRouteComponent(() => import('./talks/seats/MySeatsPage.tsx'), 'MySeatsPage'),
})

const seat = createRoute({
  getParentRoute: () => root,
  path: '/talks/seats/$seatId',
  component: lazyRouteComponent(() => import('./talks/seats/SeatPage.tsx'), 'SeatPage'),
  validateSearch: ({ registered }: Record<string, unknown>): SeatSearch =>
    registered === 1 ? { registered } : {},
})

const topics = createRoute({
  getParentRoute: () => root,
  path: '/talks/topics',
  component: lazyRouteComponent(() => import('./talks/topics/TopicsPage.tsx'), 'TopicsPage'),
})

const draw = createRoute({
  getParentRoute: () => root,
  path: '/draws/$drawId',
  component: lazyRouteComponent(() => import('./talks/draws/DrawPage.tsx'), 'DrawPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./people/SignIn.tsx'), 'SignIn'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, submit, appeal, notices, myData, security, undo, signIn],
    ...[talks, talk, mySeats, seat, topics, draw, reviews, judge, awards],
  ]),
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error} retry={reset} />,
  scrollRestoration: true,
})
