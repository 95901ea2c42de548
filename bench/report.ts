import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Figures, rateRatio } from './figures.ts'

const file = new URL('RESULTS.md', import.meta.url)
const head = `# Results of the benches

What \`npm run bench\` has measured, the newest first. Compare ratios, which were taken in one run on
one machine; rates of different machines, or of one machine on different days, say little.
`

export type Run = {
  at: string
  machine: string[]
  conditions: string
  statements: string[]
  figures: Figures[]
}

/** One run of the intake bench as a section of RESULTS.md. */
export function sectionOf({ at, machine, conditions, statements, figures }: Run): string {
  return [
    `## Intake, ${at}`,
    `${machine.map((line) => `- ${line}`).join('\n')}\n- ${conditions}`,
    table(figures),
    ratios(figures),
    saying(figures, statements),
    `Statements of one submission (${statements.length}): ${inOrder(statements)}.`,
  ].join('\n\n')
}

/** Adds a section before the older ones. */
export function keep(section: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : head
  const older = text.slice(text.startsWith(head) ? head.length : 0)
  writeFileSync(file, `${head}\n${section}\n${older}`)
}

const n = (value: number, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

function table(figures: readonly Figures[]): string {
  const rows = figures.map((one) => {
    const { name, clients, rate, rates, p50, p99, serverMs, databaseMs, generatorMs } = one
    const spread = `${n(Math.min(...rates), 0)}–${n(Math.max(...rates), 0)}`
    const cpu = [name === 'floor' ? '–' : n(serverMs), n(databaseMs), n(generatorMs)]
    return `| ${[name, clients, n(rate, 0), spread, n(p50), n(p99), ...cpu].join(' | ')} |`
  })
  return [
    '| | clients | rate /s | of the rounds | p50 ms | p99 ms | server CPU ms | database CPU ms | generator CPU ms |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const named = (figures: readonly Figures[], name: string, clients: number) =>
  figures.find((one) => one.name === name && one.clients === clients)!

function ratios(figures: readonly Figures[]): string {
  const rows = clientsOf(figures).map((clients) => {
    const [ours, floor, bare] = ['ours', 'floor', 'bare'].map((name) =>
      named(figures, name, clients),
    ) as [Figures, Figures, Figures] // three names, three figures
    const cells = [
      clients,
      n(rateRatio(ours, floor)),
      n(ours.p50 / floor.p50),
      n(ours.databaseMs / floor.databaseMs),
      n(rateRatio(ours, bare)),
      n(ours.serverMs / bare.serverMs),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| clients | rate ours/floor | p50 ours/floor | database CPU ours/floor | rate ours/bare | server CPU ours/bare |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const clientsOf = (figures: readonly Figures[]) => [...new Set(figures.map((one) => one.clients))]

/** Where the time goes, in words that follow from the figures. */
function saying(figures: readonly Figures[], statements: readonly string[]): string {
  const most = Math.max(...clientsOf(figures))
  const [ours, floor, bare] = ['ours', 'floor', 'bare'].map((name) =>
    named(figures, name, most),
  ) as [Figures, Figures, Figures] // as above
  const one = named(figures, 'ours', Math.min(...clientsOf(figures)))
  const cpu = ours.serverMs + ours.databaseMs
  return (
    `A submission sends ${statements.length} statements one after the other where the floor sends 6; ` +
    `alone it takes ${n(one.p50)} ms, ${n(one.p50 / statements.length)} ms a statement. ` +
    `With ${most} clients it costs ${n(cpu)} ms of CPU: ${n(ours.serverMs)} ms in the server ` +
    `(${n(ours.serverMs / statements.length, 3)} ms a statement; bare HTTP is ${n(bare.serverMs)} ms) and ` +
    `${n(ours.databaseMs)} ms in PostgreSQL, of which the rows themselves need ${n(floor.databaseMs)} ms. ` +
    `One Node process can therefore take in about ${n(1_000 / ours.serverMs, 0)} a second when the ` +
    `database has cores of its own.`
  )
}

/** The statements in their order, the table alone where the verb says no more. */
const inOrder = (statements: readonly string[]) =>
  statements.map((one, at) => `${at + 1} \`${one}\``).join(', ')
