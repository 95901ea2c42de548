import { Graphviz } from '@hpcc-js/wasm-graphviz'
import type { Role } from '#kernel/actor.ts'
import { zh } from '#messages/common.zh.ts'
import { exploreAppeals, type steps } from '#modules/appeals/index.ts'
import { publishedCalendar } from '#modules/calendar/index.ts'
import { presetOf } from '#modules/people/index.ts'
import { appealStepWords } from './step-words.ts'

/** Deep enough for every step; `npm run kentan -- explore` walks to the last state. */
const depth = 9
const words: Readonly<Record<string, string>> = zh

type Side = 'enterprise' | 'coordinator' | 'office' | 'caller' | 'clock'
const sideOf: Partial<Record<Role, Side>> = {
  enterprise: 'enterprise',
  coordinator: 'coordinator',
  handler: 'office',
  lead: 'office',
  caller: 'caller',
  clock: 'clock',
}
const colours: Record<Side, string> = {
  enterprise: '#0b6e4f',
  coordinator: '#1d4ed8',
  office: '#9a3412',
  caller: '#7e22ce',
  clock: '#4b5563',
}
const sideWords: Record<Side, string> = {
  enterprise: '企业',
  coordinator: '统筹办公室',
  office: '承办单位',
  caller: '回访员',
  clock: '系统时钟',
}

/** What was reached by walking through the appeal's lifecycle, drawn: statuses, and the steps between them. */
export async function drawLifecycle(): Promise<string> {
  const { rules } = presetOf('huzhou')
  const explored = exploreAppeals(rules, publishedCalendar(), { start: '2026-12-14', depth })
  const statusOf = (key: string) => explored.states.get(key)?.state.status ?? ''
  const counts = Map.groupBy(explored.states.values(), ({ state }) => state.status)
  const everywhere = stepsEverywhere(
    explored.edges.map((edge) => ({ ...edge, from: statusOf(edge.from) })),
  )
  const arrows = new Map<string, Set<string>>()
  for (const { from, step, by, to } of explored.edges) {
    if (everywhere.has(step)) continue
    const name = [statusOf(from), statusOf(to), sideOf[by]].join(' ')
    // Why `as`: the steps walked are those of the table.
    arrows.set(
      name,
      (arrows.get(name) ?? new Set()).add(appealStepWords[step as keyof typeof steps].zh),
    )
  }
  const nodes = [...counts].map(([status, some]) => nodeOf(status, some.length, arrows))
  const edges = [...arrows].flatMap(([name, steps]) => edgeOf(name, steps))
  const graphviz = await Graphviz.load()
  return `${graphviz.dot(graphOf(nodes, edges, { states: explored.states.size, everywhere })).trim()}\n`
}

/** Steps that can be taken from so many statuses that arrows would hide the rest; they are listed. */
function stepsEverywhere(edges: readonly { from: string; step: string }[]): ReadonlySet<string> {
  const bySteps = Map.groupBy(edges, ({ step }) => step)
  const common = [...bySteps].filter(([, some]) => new Set(some.map(({ from }) => from)).size > 5)
  return new Set(common.map(([step]) => step))
}

/** Why: the layout knows no Chinese fonts; a character is as wide as it is high. */
const cell = (text: string, size: number, more = '') =>
  `<td width="${Math.ceil([...text].length * size * 1.35)}"><font point-size="${size}"${more}>${text}</font></td>`

const nameOf = (status: string) => words[`status.${status}`] ?? '（未提交）'

/** A status with how many states of it were walked through, and the steps that leave it as it is. */
function nodeOf(status: string, count: number, arrows: ReadonlyMap<string, Set<string>>): string {
  const own = [...arrows].flatMap(([name, steps]) => {
    const [from, to, side] = name.split(' ')
    return from === status && to === status ? [linesOf(steps, side as Side)] : []
  })
  const head = `<tr>${cell(nameOf(status), 14)}</tr><tr>${cell(`${count} 个状态`, 9, ' color="#4b5563"')}</tr>`
  const table = `<table border="0" cellborder="0" cellspacing="0" cellpadding="2">${head}${own.join('')}</table>`
  const round = status === 'new' || status === 'closed' ? ' style="rounded,bold"' : ''
  return `  ${status} [label=<${table}>${round}]`
}

const linesOf = (steps: ReadonlySet<string>, side: Side) =>
  [...steps]
    .map((step) => `<tr>${cell(`↻ ${step}`, 10, ` color="${colours[side]}"`)}</tr>`)
    .join('')

function edgeOf(name: string, steps: ReadonlySet<string>): string[] {
  const [from = '', to = '', side = ''] = name.split(' ')
  if (from === to) return []
  const colour = colours[side as Side]
  const lines = [...steps].map((step) => `<tr>${cell(step, 10)}</tr>`).join('')
  const label = `<table border="0" cellborder="0" cellspacing="0" cellpadding="1">${lines}</table>`
  return [`  ${from} -> ${to} [label=<${label}> color="${colour}" fontcolor="${colour}"]`]
}

function graphOf(
  nodes: string[],
  edges: string[],
  { states, everywhere }: { states: number; everywhere: ReadonlySet<string> },
): string {
  const legend = Object.entries(sideWords).map(([side, word]) =>
    cell(word, 12, ` color="${colours[side as Side]}"`),
  )
  // Why `as`: the steps walked are those of the table.
  const listed = [...everywhere].map((step) => appealStepWords[step as keyof typeof steps].zh)
  const title = cell(`诉求的流程：走到第 ${depth} 步，共 ${states} 个状态`, 14)
  const note = cell(`多数状态下都可以，未画箭头：${listed.join('、')}`, 10, ' color="#4b5563"')
  const table = (rows: string) =>
    `<table border="0" cellborder="0" cellspacing="6" cellpadding="0">${rows}</table>`
  const rows = [title, `<td>${table(`<tr>${legend.join('')}</tr>`)}</td>`, note]
  return `digraph lifecycle {
  graph [rankdir=LR nodesep=0.4 ranksep=0.5 pad=0.3 fontname="sans-serif" labelloc=t
    label=<${table(rows.map((row) => `<tr>${row}</tr>`).join(''))}>]
  node [shape=box style=rounded fontname="sans-serif" margin="0.08,0.06"]
  edge [fontname="sans-serif" arrowsize=0.7]
${nodes.join('\n')}
${edges.join('\n')}
}`
}
