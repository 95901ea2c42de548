import { cluster } from '../src/cli/text-works.ts'
import { type Edge, groupsOf } from '../src/modules/text/domain/linking.ts'
import { grams, plain } from '../src/modules/text/domain/plain.ts'
import { likenessTo, vectorsOf } from '../src/modules/text/domain/vectors.ts'
import type { Figure } from './text-figure.ts'
import type { Files, Gold, Hot } from './text-files.ts'
import { bCubed } from './text-scores.ts'

type Groups = readonly (readonly unknown[])[]

/** Groups of the hot messages against those that people made. */
export function problems(files: Files, say: (line: string) => void): Figure[] {
  const [messages, gold] = [files.hot(), files.gold()]
  say('common problems, ours')
  const ours = against(
    cluster(messages).map(({ ids }) => ids),
    gold,
  )
  say('common problems, plain')
  const base = against(plainGroups(messages), gold)
  const of = (name: keyof typeof ours) => ({ value: ours[name], plain: base[name] })
  return [
    { name: 'common problems: B-cubed F', ...of('f'), must: { least: 0.87 }, aim: 0.9 },
    { name: 'common problems: B-cubed precision', ...of('precision') },
    { name: 'common problems: B-cubed recall', ...of('recall') },
    { name: 'common problems: groups found', ...of('found'), must: { least: 19 }, aim: 23 },
    {
      name: 'common problems: look-alikes merged',
      ...of('merged'),
      must: { most: 0.06 },
      aim: 0.03,
    },
    { name: 'common problems: template posts surfacing', ...of('surfacing'), must: { most: 0 } },
  ]
}

/** Soft ids count neither way. A message in no group is a group of its own. */
function against(groups: Groups, { clusters, templateUserNoise }: Gold) {
  const soft = new Set(clusters.flatMap((one) => one.soft))
  const hard = groups.map((group) => group.map(String).filter((id) => !soft.has(id)))
  const groupOf = new Map(hard.flatMap((group, nth) => group.map((id) => [id, `group ${nth}`])))
  const truthOf = new Map(clusters.flatMap((one) => one.ids.map((id) => [id, one.cluster])))
  const things = [...new Set([...truthOf.keys(), ...groupOf.keys()])].map((id) => ({
    counts: truthOf.has(id),
    truth: truthOf.get(id) ?? `alone ${id}`,
    group: groupOf.get(id) ?? `alone ${id}`,
  }))
  const isTogether = (one: string, other: string) =>
    groupOf.has(one) && groupOf.get(one) === groupOf.get(other)
  const lookAlikes = clusters.flatMap(({ ids, hardNegatives }) =>
    hardNegatives.flatMap((one) => ids.map((other) => isTogether(one, other))),
  )
  const noise = new Set(templateUserNoise.ids)
  return {
    ...bCubed(things),
    found: clusters.filter(({ ids }) => hard.some((group) => isFound(ids, group))).length,
    merged: lookAlikes.filter(Boolean).length / lookAlikes.length,
    surfacing: hard.flat().filter((id) => noise.has(id)).length,
  }
}

/** A group is found by one that has 0.6 of it and is 0.6 of it. */
function isFound(ids: readonly string[], group: readonly string[]): boolean {
  const both = group.filter((id) => ids.includes(id)).length
  return both >= 0.6 * ids.length && both >= 0.6 * group.length
}

/** Pairs and threes of letters, title twice, 300 letters of body; average link at 0.115. */
function plainGroups(messages: readonly Hot[]): Groups {
  const lettersOf = (text: string) => [...grams(text, 2), ...grams(text, 3)]
  const vectors = vectorsOf(
    messages.map(({ title, body }) => {
      const ofTitle = lettersOf(plain(title))
      return [...ofTitle, ...ofTitle, ...lettersOf(plain(body).slice(0, 300))]
    }),
    { least: 1 },
  )
  const like = likenessTo(vectors)
  function* edges(): Generator<Edge> {
    for (const [one, vector] of vectors.entries()) {
      const likeness = like(vector)
      for (let other = 0; other < one; other += 1) {
        const much = likeness[other] ?? 0
        if (much > 0.004) yield [one, other, much]
      }
    }
  }
  const roots = groupsOf(messages.length, edges(), 0.115)
  const groups = [...Map.groupBy(roots.keys(), (number) => roots[number]).values()]
  return groups
    .filter(({ length }) => length > 1)
    .map((group) => group.map((number) => messages[number]?.id))
}
