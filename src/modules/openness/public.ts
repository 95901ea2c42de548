import { cityName } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { CurrentTables, Dictionary, PublicEdition } from './contract.ts'
import { columns, dictionaryOf, suppressionRule } from './domain/dictionary.ts'
import { currentSetting, type Published, publishedEditions } from './store.ts'
import { nameOfTable } from './tables.ts'

/** One edition by its number in the address; null where there is none. */
export async function editionAt(ctx: Ctx, number: number): Promise<PublicEdition | null> {
  const found = (await publishedEditions(ctx)).find((one) => one.number === number)
  return found === undefined ? null : shown(found)
}

const shown = ({ number, content, publishedAt }: Published): PublicEdition => ({
  number,
  publishedAt,
  ...content,
})

/** The newest table of each period and dimension. */
export async function currentOf(ctx: Ctx): Promise<CurrentTables> {
  const editions = await publishedEditions(ctx)
  const tables = new Map<string, CurrentTables['tables'][number]>()
  for (const { number, content } of editions) {
    for (const table of content.tables) {
      tables.set(nameOfTable(table), { ...table, edition: number, asOf: content.asOf })
    }
  }
  const last = editions.at(-1)
  return {
    cityName: await cityName(ctx),
    licence: (await currentSetting(ctx)).licence,
    newest: last === undefined ? null : headOf(last),
    corrections: editions.flatMap(({ number, content }) =>
      content.reason === null ? [] : [{ number, period: content.period, reason: content.reason }],
    ),
    tables: [...tables.values()],
  }
}

function headOf(edition: Published): CurrentTables['newest'] {
  const { tables: _, adds: _adds, ofCity: _ofCity, ...head } = shown(edition)
  return head
}

const frequency = {
  zh: '每月一次；分列数据每季、每年一次',
  en: 'Monthly; by parts of the city quarterly and yearly',
}

export async function dictionaryNow(ctx: Ctx): Promise<Dictionary> {
  const { licence } = await currentSetting(ctx)
  return {
    ...{ licence, frequency, suppression: suppressionRule },
    columns: [...columns],
    indicators: dictionaryOf(),
  }
}

/** The catalogue as programs of data portals read it (W3C DCAT): a data set an edition. */
export async function catalogueOf(ctx: Ctx): Promise<object> {
  const { licence } = await currentSetting(ctx)
  const name = await cityName(ctx)
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@type': 'dcat:Catalog',
    'dct:title': `${name}政企恳谈公开数据`,
    'dct:license': licence,
    'dct:conformsTo': '/api/v1/open-data/dictionary.json',
    'dcat:dataset': (await publishedEditions(ctx)).map(({ number, content, publishedAt }) => ({
      '@type': 'dcat:Dataset',
      'dct:identifier': String(number),
      'dct:title': content.period,
      'dct:issued': publishedAt,
      'dct:description': content.reason,
      'dct:replaces': content.corrects,
      'dcat:distribution': [
        distribution(`/editions/${number}.json`, 'application/json'),
        ...content.tables.flatMap((table) => [
          distribution(`/editions/${number}/${nameOfTable(table)}.csv`, 'text/csv'),
          distribution(`/editions/${number}/${nameOfTable(table)}.json`, 'application/json'),
        ]),
      ],
    })),
  }
}

const distribution = (path: string, mediaType: string) => ({
  '@type': 'dcat:Distribution',
  'dcat:downloadURL': `/api/v1/open-data${path}`,
  'dcat:mediaType': mediaType,
})
