import { cycleAppeals, type PlayedAppeal } from '../source.ts'
import { at, venues } from '../talks/enterprises.ts'
import { beginnings, closings, doings, endings, openings, parks } from './phrases.ts'

/**
 * As many appeals as are asked for: the file's once as they are, then each again as another enterprise of another
 * place would say it, with a reply written for it.
 */
export async function variedAppeals(
  path: string,
  count: number,
  roll: () => number,
): Promise<PlayedAppeal[]> {
  const appeals = await cycleAppeals(path, count)
  const seen = new Set<string>()
  return appeals.map((appeal) => {
    const title = appeal.title.replace(/（之\d+）$/, '')
    const again = seen.has(title)
    seen.add(title)
    return again ? retold({ ...appeal, title }, roll) : appeal
  })
}

function retold(appeal: PlayedAppeal, roll: () => number): PlayedAppeal {
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(roll() * list.length))
  const number = (least: number, most: number) =>
    String(least + Math.floor(roll() * (most - least)))
  const filled = (text: string) =>
    text
      .replace('{park}', park)
      .replace('{n}', number(2, 60))
      .replace('{m}', number(2, 12))
      .replace('{d}', number(2, 28))
  const park = pick(parks)
  const { reply } = appeal
  return {
    ...appeal,
    title: `${park}：${appeal.title}`.slice(0, 80),
    body: `${filled(pick(beginnings))}${appeal.body}${filled(pick(endings))}`,
    venue: pick(venues).key,
    place: park,
    peopleAffected: 5 + Math.floor(roll() * 200),
    moneyAffected: roll() < 0.6 ? 2 + Math.floor(roll() * 90) : null,
    reply: reply && { ...reply, text: retoldReply(reply.text, { pick, filled }) },
  }
}

type Telling = { pick: <T>(list: readonly T[]) => T; filled: (text: string) => string }

/** The same answer in other words: what was found stays, how it was found and what was done do not. */
function retoldReply(text: string, { pick, filled }: Telling): string {
  const sentences = text.split(/(?<=。)/)
  const found = sentences.slice(-1).join('')
  const said = [pick(openings), pick(doings), pick(doings), found, pick(closings)]
  return said.map(filled).join('')
}
