import { indicatorsEn } from '#messages/indicators.en.ts'
import { indicatorsZh } from '#messages/indicators.zh.ts'
import { type Definition, definitions, type Sum } from '#modules/insight/domain/definitions.ts'
import { indicatorCodes } from '#modules/insight/domain/indicators.ts'
import { describedAs, measureWords } from './measure-words.ts'

const head = `# Indicators

Made by \`npm run make\` from the catalogue (\`src/modules/insight/domain/definitions.ts\`); never written by hand.

Every figure is a quotient of sums, shown with its numerator, its denominator, what was left out and why, and the
moment it stood at. Where the denominator is under thirty it has its 95 % interval by Wilson; units with fewer
than thirty ended files are never ranked. No two ends are ever added up (security.md A2).

- **A month** of a figure is the month of the day that the table of measures names. What was due counts in the
  month in which it was done or fell due, whichever came first: what is late stays in the month in which it
  became late, whenever it is done.
- **\`past:\`** is what is owed and whose last day is over on the day of reading, **\`coming:\`** what is not over.
- **Responded on time** (响应率): the first that an enterprise hears of the office after the first dispatch is its
  signing, of which it is told at once; it has to be within the limit in which the office may object (\`objectWithin\`
  of the city's rules). **Signed on time** also takes a reasoned objection within it for an answer.
- **A lawful refusal** stays in every denominator: it is an outcome that is not solved, and the enterprise judges it.
- **Merged appeals** count once in the department's rate, with their leading appeal; in all others by themselves.
- **Gap** (口径差): the department's rate less the enterprise's, in tenths of a percentage point; none where either is of nothing.
- **Bad ratings** (差评): each waits for one date after another: to be verified, rectified (or ruled on, where the office
  appeals it), called back. Once the date it waits for is over it is in both denominators, whoever left it where it is;
  until then it is left out with the reason. What was found false on appeal is left out for good. **Called back** is
  reached, or tried as often as the city's rules ask; late or not.
- **Relapsed** counts with the end it came after: the share of the last 90 days is still growing. **Reopened**: an
  appeal that is open again has no end; it stays among those that ever ended.
- **Promises** count on the day promised at first, whatever was agreed later: once it is over they are broken until
  they are kept. What is accepted counts by the day of its report. What two people withdrew before that day, or a leader
  of his own instructions, is left out and told; what was broken stays broken.
- **Medians** are exact, from counts by whole value.
- **Enterprises** count once in a month, a quarter, a half-year, a year and ever, in each region and in the city;
  of other stretches they are not told. First-timers came in the period for the first time ever.
- **Industry and size class** are those on the day of submission.
- Filters: region, months, and at most two of office, environment, industry and channel; talks and common
  problems know no others than region and months, common problems months alone; promises and bad ratings know region and
  office, checks no industry.
- Read as they are, because they are few by nature: who was invited how often (\`talks.seat\`), the members of common
  problems (\`problems.member\`). All else is read from sums (decision 0024).
`

/** `docs/indicators.md`: every indicator with its formula, and every measure with what it counts. */
export function printIndicators(): string {
  const rows = indicatorCodes.map((code) => {
    const zh = indicatorsZh[`indicator.${code}`]
    const en = indicatorsEn[`indicator.${code}`]
    const made = definitions[code]
    return `| \`${code}\` | ${zh} | ${en} | ${formulaOf(made)} | ${without(made)} |`
  })
  const used = [...new Set(indicatorCodes.flatMap((code) => measuresOf(definitions[code])))]
  for (const measure of used) {
    if (!measureWords[describedAs(measure)]) throw new Error(`Nothing says what ${measure} counts.`)
  }
  const measures = Object.entries(measureWords).map(
    ([name, [what, on]]) => `| \`${name}\` | ${what} | ${on} |`,
  )
  return [
    head,
    '## Formulas\n',
    '| code | 指标 | indicator | formula | left out |',
    '|---|---|---|---|---|',
    ...rows,
    '\n## Measures\n',
    'What records count (`counts` of each loop). `X` is dispatch, sign, respond, reply, promised (the reply by its first date), or of bad ratings verify, rule (on the appeal of the office), rectify, callBack.\n',
    '| measure | counts | in the month of |',
    '|---|---|---|',
    ...measures,
    '',
  ].join('\n')
}

const sum = (of: Sum) =>
  of.length === 1 ? `\`${of[0]}\`` : `(${of.map((one) => `\`${one}\``).join(' + ')})`

function formulaOf(made: Definition): string {
  switch (made.kind) {
    case 'count':
      return sum(made.n)
    case 'rate':
      return `${sum(made.n)} ÷ ${sum(made.of)}`
    case 'median':
      return `median of \`${made.of}:N\``
    case 'gap':
      return `\`${made.of}\` − \`${made.less}\``
    case 'came':
      return 'different enterprises'
    case 'first-timers':
      return 'enterprises that came for the first time ÷ different enterprises'
    case 'industries':
      return 'sections of GB/T 4754 with an appeal'
    case 'read':
      return {
        linked: 'appeals accepted as members of a common problem ÷ `submitted`',
        drop: '(arrivals in 90 days before − after the rule changed) ÷ before, of problems whose 90 days after are over',
        invitations:
          'how often 95 % of invited enterprises were invited at most, declined ones not counted',
      }[made.what]
  }
}

const without = (made: Definition): string =>
  'without' in made ? (made.without ?? []).map(({ why, of }) => `${why} ${sum(of)}`).join(', ') : ''

function measuresOf(made: Definition): string[] {
  const left = 'without' in made ? (made.without ?? []).flatMap(({ of }) => of) : []
  if (made.kind === 'count') return [...made.n]
  if (made.kind === 'rate') return [...made.n, ...made.of, ...left]
  return made.kind === 'median' ? [`${made.of}:N`, ...left] : []
}
