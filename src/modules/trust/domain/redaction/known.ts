import { brandOf } from './company.ts'
import { commonWords } from './company-words.ts'
import type { Span } from './marks.ts'
import { placesAt, placesOfName } from './places.ts'
import { tradeAt } from './trades.ts'

/** What is known of who wrote a text: its registered names, and the people who speak for it. */
export type Known = { names: readonly string[]; people: readonly string[] }

const tail =
  /^(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|分公司|公司|集团|工厂|厂|合作社|企业|店)/
const legal = /(?:股份|集团|有限|责任|公司|农民|专业|合作社|厂|店|商行|经营部)+$/

/** The own names in a text, whole and in their short forms, with the words of trade beside them. */
export function findOwn(text: string, { names, people }: Known): Span[] {
  return [
    ...names.flatMap((name) => ownNames(text, name)),
    ...people.flatMap((person) => ownPeople(text, person)),
  ]
}

function ownNames(text: string, name: string): Span[] {
  const whole = name.trim().replace(/[(（][一-龥]{2,8}[)）]/g, '')
  const core = whole.replace(legal, '').slice(placesOfName(whole))
  // Why the first two as well: trades are many, and a name may go on with one that no list has.
  const shortest = tradeAt(core, 0) > 1 || commonWords.test(core) ? '' : core.slice(0, 2)
  const forms = new Set(
    [name.trim(), whole, core, ...brandOf(name), shortest].filter((form) => form.length >= 2),
  )
  return [...forms].flatMap((form) =>
    placesOf(text, form).map((start) => widened(text, start, start + form.length, core)),
  )
}

/** Takes in what the name goes on with: 云帆 with 智能 and 公司 behind it and 湖州 before it. */
function widened(text: string, from: number, to: number, core: string): Span {
  let end = to
  for (let more = tradeAt(text, end); more > 0 && core.includes(text.slice(end, end + more)); ) {
    end += more
    more = tradeAt(text, end)
  }
  end += tail.exec(text.slice(end, end + 8))?.[0].length ?? 0
  let start = from
  for (let back = 2; back <= 8 && back <= from; back += 1) {
    if (placesAt(text, from - back) === back) start = from - back
  }
  return { start, end, kind: 'own' }
}

const titles =
  '总经理|董事长|经理|老板|厂长|店长|主任|先生|女士|小姐|师傅|工程师|会计|总|工|董|姐|哥|老师'

/** A person's name, and the name of the family with a title: 沈望舟, 沈总. */
function ownPeople(text: string, person: string): Span[] {
  const name = person.trim()
  if (name.length < 2) return []
  const whole = placesOf(text, name).map(
    (start): Span => ({ start, end: start + name.length, kind: 'person' }),
  )
  if (!/^[一-龥]{2,4}$/.test(name)) return whole
  const family = name.length === 4 ? name.slice(0, 2) : name.slice(0, 1)
  const titled = [...text.matchAll(new RegExp(`${family}(?:${titles})`, 'g'))]
  const given = name.slice(family.length)
  const first = given.length === 2 ? placesOf(text, given) : []
  return [
    ...whole,
    ...titled.map(
      ({ 0: said, index }): Span => ({ start: index, end: index + said.length, kind: 'person' }),
    ),
    ...first.map((start): Span => ({ start, end: start + 2, kind: 'person' })),
  ]
}

/** Everywhere that these words stand in a text. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push(at)
  }
  return places
}
