import { type Read, shown } from './parse-cells.ts'

export type Region = { regionId: string; name: string }

/** Where the rows of a list may belong, and whose word decides when a row does not say. */
export type Regions = {
  all: readonly Region[]
  /** The one region its importer is bound to; null is the whole city. */
  boundTo: string | null
  /** The region of rows that name none. */
  usual: string | undefined
}

/** A region by key, name, or name without 区县市 or the city before it. */
export function readRegion(text: string, { all, boundTo, usual }: Regions): Read<string> {
  const named = text.replace(/\s/g, '') || (usual ?? '')
  if (named === '') return { reason: '请填写' }
  const short = shortName(named)
  const found =
    all.find(({ regionId, name }) => regionId === named || name === named) ??
    all.find(({ name }) => shortName(name) === short)
  if (found === undefined) return { reason: `“${shown(named)}”不是本市的区县或会场` }
  if (boundTo !== null && found.regionId !== boundTo) return { reason: '不属于您负责的区县' }
  return { value: found.regionId }
}

const shortName = (name: string) =>
  name.replace(/^.{2,4}市(?=.)/, '').replace(/(?<=.{2})(?:新区|区|县|市)$/, '')
