import { fileRules } from './file-rules.ts'
import type { Import, Source } from './sources.ts'

/** A rule over one file, with files it must find fault with. */
export type Rule = {
  says: string
  faults: (source: Source) => string[]
  /** Path and text of what breaks it. */
  breaks: readonly (readonly [path: string, text: string])[]
}

type ImportRule = {
  says: string
  of: (path: string) => boolean
  allows: (target: string, from: string, written: Import) => boolean
  breaks: Rule['breaks']
}

const isTest = (path: string) => /\.(test|examples)\.tsx?$/.test(path)
const product = (folder: string) => (path: string) => path.startsWith(folder) && !isTest(path)
const moduleOf = (path: string) => /^src\/modules\/[^/]+\//.exec(path)?.[0]
const isModules = (path: string) => path.startsWith('src/modules/')
const isDomain = (path: string) => /^src\/modules\/[^/]+\/(.+\/)?domain\//.test(path)
const isIndex = (path: string) => /^src\/modules\/[^/]+\/index\.ts$/.test(path)
const isContract = (path: string) => /^src\/modules\/[^/]+\/(.+\/)?contract\.ts$/.test(path)
/** What anybody must be able to do again on a device of their own: the rule of a published draw. */
const isRedone = (path: string) =>
  path === 'src/modules/talks/domain/draw.ts' ||
  path === 'src/modules/insight/domain/wilson.ts' ||
  path === 'src/modules/trust/domain/redaction/redact.ts'
const isWords = (path: string) =>
  /^src\/(modules\/[^/]+\/domain\/words|kernel\/roles)\.ts$/.test(path)
const isOwn = (target: string, from: string) => moduleOf(target) === moduleOf(from)
const isOwnDomain = (target: string, from: string) => isOwn(target, from) && isDomain(target)
const isIn = (target: string, ...folders: string[]) => folders.some((at) => target.startsWith(at))

/** The files every module may have: `store.ts` and the others of the style guide, section 2. */
const role = (name: string) => (path: string) =>
  new RegExp(`^src/modules/[^/]+/(.+/)?${name}\\.ts$`).test(path)
const isRole = (target: string, ...names: string[]) =>
  names.some((name) => (name === 'index' ? isIndex(target) : role(name)(target)))

const data = ['src/kernel/', 'src/platform/contract.ts', 'src/platform/database/', 'node:']
const record = 'src/platform/record/'
const log = 'src/platform/log/'

const layers: ImportRule[] = [
  {
    says: 'kernel imports only kernel',
    of: product('src/kernel/'),
    allows: (target) => isIn(target, 'src/kernel/'),
    breaks: [
      ['src/kernel/day.ts', `import { z } from 'zod'`],
      ['src/kernel/day.ts', `import { createHash } from 'node:crypto'`],
      ['src/kernel/day.ts', `import type { Config } from '#platform/config.ts'`],
      ['src/kernel/day.ts', `import '../platform/config.ts'`],
      ['src/kernel/day.ts', `export {\n  a,\n} from '#modules/people/domain/profile.ts'`],
      ['src/kernel/day.ts', `const one = await import('../modules/people/index.ts')`],
    ],
  },
  {
    says: 'platform imports no module and nothing of the wiring; its http alone knows sentences',
    of: product('src/platform/'),
    allows: (target, from) =>
      isIn(target, 'src/kernel/', 'src/platform/', 'node:', 'npm:') ||
      (isIn(from, 'src/platform/http/') && isIn(target, 'web/messages/')),
    breaks: [
      ['src/platform/start.ts', `import { x } from '#modules/people/index.ts'`],
      ['src/platform/start.ts', `import { x } from '../wiring.ts'`],
      ['src/platform/start.ts', `import { x } from '../loops.ts'`],
      ['src/platform/start.ts', `import { x } from '#messages/refusals.zh.ts'`],
    ],
  },
  {
    says: 'a domain imports kernel, its own domain and the pure domain of another module',
    of: (path) => isDomain(path) && !isTest(path),
    allows: (target) => isIn(target, 'src/kernel/') || isDomain(target),
    breaks: [
      ['src/modules/a/domain/a.ts', `import { x } from '#modules/b/index.ts'`],
      ['src/modules/a/domain/a.ts', `import type { X } from '../store.ts'`],
      ['src/modules/a/domain/a.ts', `import { sql } from 'kysely'`],
      ['src/modules/a/domain/a.ts', `import { readFileSync } from 'node:fs'`],
      ['src/modules/a/domain/a.ts', `import { line } from '#platform/contract.ts'`],
    ],
  },
  {
    says: 'words.ts and the roles, which the web may load, import nothing',
    of: isWords,
    allows: () => false,
    breaks: [
      ['src/modules/a/domain/words.ts', `import { steps } from './steps.ts'`],
      ['src/kernel/roles.ts', `import { dayOf } from './day.ts'`],
    ],
  },
  {
    says: 'a contract imports zod, platform/contract, kernel, its own domain, other contracts and lists of words',
    of: isContract,
    allows: (target, from) =>
      target === 'npm:zod' ||
      isIn(target, 'src/kernel/', 'src/platform/contract.ts') ||
      isOwnDomain(target, from) ||
      isContract(target) ||
      isWords(target),
    breaks: [
      ['src/modules/a/contract.ts', `import { x } from './store.ts'`],
      ['src/modules/a/contract.ts', `import { x } from '#modules/b/index.ts'`],
      ['src/modules/a/contract.ts', `import { x } from '#modules/b/domain/b.ts'`],
      ['src/modules/a/contract.ts', `import { os } from '@orpc/server'`],
      ['src/modules/a/import/contract.ts', `import { readFileSync } from 'node:fs'`],
    ],
  },
  {
    says: 'commands write: no SQL builder, no HTTP, no routes, queries or jobs',
    of: role('commands'),
    allows: (target, from) =>
      isIn(target, ...data, record) ||
      isIndex(target) ||
      (isOwn(target, from) && !isRole(target, 'routes', 'queries', 'jobs', 'index')),
    breaks: [
      ['src/modules/a/commands.ts', `import { sql } from 'kysely'`],
      ['src/modules/a/commands.ts', `import { serve } from '#platform/http/serve.ts'`],
      ['src/modules/a/commands.ts', `import { x } from './routes.ts'`],
      ['src/modules/a/commands.ts', `import { x } from './queries.ts'`],
    ],
  },
  {
    says: 'queries read: kysely, no HTTP, no commands, routes or jobs',
    of: role('queries'),
    allows: (target, from) =>
      target === 'npm:kysely' ||
      isIn(target, ...data, record, log) ||
      isIndex(target) ||
      (isOwn(target, from) && !isRole(target, 'routes', 'commands', 'jobs', 'index')),
    breaks: [
      ['src/modules/a/queries.ts', `import { takeStep } from './commands.ts'`],
      ['src/modules/a/queries.ts', `import { serve } from '#platform/http/serve.ts'`],
      ['src/modules/a/queries.ts', `import { z } from 'zod'`],
    ],
  },
  {
    says: 'a store knows kysely, its own domain and the database, and no other module',
    of: role('store'),
    allows: (target, from) =>
      target === 'npm:kysely' ||
      isIn(target, ...data, record) ||
      (isOwn(target, from) &&
        !isRole(target, 'routes', 'commands', 'queries', 'jobs', 'index', 'contract')),
    breaks: [
      ['src/modules/a/store.ts', `import { x } from '#modules/b/index.ts'`],
      ['src/modules/a/store.ts', `import { x } from './commands.ts'`],
      ['src/modules/a/store.ts', `import { x } from './contract.ts'`],
    ],
  },
  {
    says: 'routes bind a contract to its commands and queries: no SQL, no other module, no jobs',
    of: role('routes'),
    allows: (target, from) =>
      target === 'npm:@orpc/server' ||
      isIn(target, ...data, 'src/platform/http/') ||
      (isOwn(target, from) && !isRole(target, 'jobs', 'index')),
    breaks: [
      ['src/modules/a/routes.ts', `import { sql } from 'kysely'`],
      ['src/modules/a/routes.ts', `import { x } from '#modules/b/index.ts'`],
      ['src/modules/a/routes.ts', `import { x } from './jobs.ts'`],
    ],
  },
  {
    says: 'a job finds and commands: no SQL, no HTTP, no routes',
    of: role('jobs'),
    allows: (target, from) =>
      isIn(target, ...data, record) ||
      isIndex(target) ||
      (isOwn(target, from) && !isRole(target, 'routes', 'index')),
    breaks: [
      ['src/modules/a/jobs.ts', `import { sql } from 'kysely'`],
      ['src/modules/a/jobs.ts', `import { x } from './routes.ts'`],
      ['src/modules/a/jobs.ts', `import { serve } from '#platform/http/serve.ts'`],
    ],
  },
  {
    says: 'a module uses kernel, platform, packages, and other modules by their index only',
    of: (path) => isModules(path) && !isTest(path) && !isDomain(path) && !isContract(path),
    allows: (target, from) =>
      isIn(target, 'src/kernel/', 'src/platform/', 'node:', 'npm:', 'web/messages/') ||
      (isOwn(target, from) && !isIndex(target)) ||
      (isIndex(target) && !isOwn(target, from)),
    breaks: [
      ['src/modules/a/detail.ts', `import { x } from '#modules/b/store.ts'`],
      ['src/modules/a/detail.ts', `import { x } from '../b/domain/b.ts'`],
      ['src/modules/a/detail.ts', `import { x } from '#modules/a/index.ts'`],
      ['src/modules/a/detail.ts', `import { loops } from '../../loops.ts'`],
    ],
  },
  {
    says: 'whatever else is in src uses a module by its index, and contract.ts by its contract',
    of: (path) => product('src/')(path) && !isModules(path) && !isIn(path, 'src/kernel/'),
    allows: (target, from) =>
      !isModules(target) || isIndex(target) || (from === 'src/contract.ts' && isContract(target)),
    breaks: [
      ['src/play/play.ts', `import { x } from '#modules/appeals/store.ts'`],
      ['src/play/play.ts', `import { x } from '../modules/appeals/domain/steps.ts'`],
      ['src/wiring.ts', `import { x } from '#modules/appeals/contract.ts'`],
    ],
  },
  {
    says: 'pg is known to the platform alone',
    of: (path) => product('src/')(path) && !isIn(path, 'src/platform/'),
    allows: (target) => target !== 'npm:pg',
    breaks: [['src/modules/a/store.ts', `import type pg from 'pg'`]],
  },
  {
    says: 'src imports nothing of tests or scripts',
    of: (path) => isIn(path, 'src/'),
    allows: (target) => !isIn(target, 'tests/', 'scripts/', 'bench/'),
    breaks: [
      ['src/play/play.ts', `import { openCity } from '#tests/city.ts'`],
      ['src/kernel/day.test.ts', `import { x } from '../../tests/city.ts'`],
    ],
  },
  {
    says: 'the web takes types from src, lists of words, and what anybody redoes: a draw, a receipt, the search for names, an interval; only its build reads the contract',
    of: (path) => isIn(path, 'web/') && path !== 'web/vite.config.ts',
    allows: (target, from, { typeOnly }) =>
      !isIn(target, 'src/') ||
      typeOnly ||
      isWords(target) ||
      isRedone(target) ||
      (isIn(from, 'web/verify/') && isIn(target, 'src/kernel/log/')),
    breaks: [
      ['web/client.ts', `import { contract } from '../src/contract.ts'`],
      ['web/desk/a.tsx', `import { type Step, steps } from '#modules/appeals/domain/steps.ts'`],
      ['web/desk/a.tsx', `import { addDays } from '#kernel/day.ts'`],
      ['web/desk/a.tsx', `const x = await import('#kernel/day.ts')`],
      ['web/portal/a.tsx', `import { x } from '#kernel/log/note.ts'`],
      ['web/verify/a.tsx', `import { x } from '#platform/log/crypto.ts'`],
    ],
  },
  {
    says: 'portal and desk share web/ui, messages and the client, and nothing of each other',
    of: (path) => isIn(path, 'web/portal/', 'web/desk/'),
    allows: (target, from) => !isIn(target, isIn(from, 'web/desk/') ? 'web/portal/' : 'web/desk/'),
    breaks: [
      ['web/portal/main.tsx', `import { x } from '../desk/api.ts'`],
      ['web/desk/main.tsx', `import { x } from '../portal/queries.ts'`],
    ],
  },
  {
    says: 'the portal loads no component kit, for it must be light',
    of: (path) => isIn(path, 'web/portal/', 'web/ui/'),
    allows: (target) => !/^npm:(antd|@ant-design\/.*|echarts)$/.test(target),
    breaks: [['web/portal/main.tsx', `import { Button } from 'antd'`]],
  },
  {
    says: 'web/ui fetches nothing and belongs to neither face',
    of: (path) => isIn(path, 'web/ui/'),
    allows: (target) => !isIn(target, 'web/client.ts', 'web/portal/', 'web/desk/', 'npm:@orpc/'),
    breaks: [
      ['web/ui/due.ts', `import { api } from '../client.ts'`],
      ['web/ui/due.ts', `import { x } from '../desk/api.ts'`],
    ],
  },
  {
    says: 'no import climbs two folders: use #kernel, #platform, #modules, #messages or #tests',
    of: () => true,
    allows: (_, __, { written }) => !written.startsWith('../../'),
    breaks: [
      ['src/modules/a/x/y/z.ts', `import { x } from '../../store.ts'`],
      ['web/portal/appeals/submit/a.tsx', `import { x } from '../../form/Select.tsx'`],
    ],
  },
]

export const rules: Rule[] = [...layers.map(ofImports), ...fileRules]

function ofImports({ says, of, allows, breaks }: ImportRule): Rule {
  const faults = ({ path, imports }: Source) =>
    of(path)
      ? imports
          .filter((one) => !allows(one.target, path, one))
          .map(({ written }) => `${path} imports ${written}`)
      : []
  return { says, faults, breaks }
}
