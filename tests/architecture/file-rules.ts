import type { Rule } from './rules.ts'

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const lines = (count: number) => 'const line = 1\n'.repeat(count)

const isPure = (path: string) =>
  /^src\/(kernel|modules\/[^/]+\/(.+\/)?domain)\//.test(path) &&
  !/\.(test|examples)\.ts$/.test(path)

/** The clock, dice and environment, by every name they have. */
const impure =
  /\bDate\(\s*\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b|\bperformance\.now\b|\bprocess\.|\bglobalThis\b/g

/** Rules over what a file says and how long it is. */
export const fileRules: Rule[] = [
  {
    says: 'kernel and domains read no clock, dice or environment',
    faults: ({ path, code }) =>
      isPure(path) ? [...code.matchAll(impure)].map(([found]) => `${path} uses ${found}`) : [],
    breaks: [
      ['src/kernel/day.ts', 'const now = new Date()'],
      ['src/kernel/day.ts', 'const now = Date.now()'],
      ['src/modules/a/domain/a.ts', 'const dice = Math.random()'],
      ['src/modules/a/domain/a.ts', 'const id = crypto.randomUUID()'],
      ['src/modules/a/domain/a.ts', 'const began = performance.now()'],
      ['src/modules/a/import/domain/a.ts', 'const zone = process.env.TZ'],
    ],
  },
  {
    says: 'a source file has at most 300 lines, a test file 400',
    faults: ({ path, text }) => {
      const count = text.trimEnd().split('\n').length
      return count > (isTest(path) ? 400 : 300) ? [`${path} has ${count} lines`] : []
    },
    breaks: [
      ['src/platform/a.ts', lines(301)],
      ['web/desk/a.tsx', lines(301)],
      ['tests/a.test.ts', lines(401)],
    ],
  },
]
