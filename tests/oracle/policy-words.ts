// The words the written policy is told in.

export type Asking = {
  tenant: string
  role: string
  account: string
  office: string | null
  region: string | null
  enterprises: readonly string[]
  token: string
}

// biome-ignore lint/suspicious/noExplicitAny: rows of any table
export type Row = Record<string, any>
export type World = Readonly<Record<string, readonly Row[]>>
export type Rule = (who: Asking, row: Row, world: World) => boolean

export const wholeCity: Rule = () => true
export const nobody: Rule = () => false
export const only =
  (...roles: string[]): Rule =>
  (who) =>
    roles.includes(who.role)
/** One rule a role; a role that is not named sees nothing. */
export const byRole =
  (rules: Record<string, Rule>): Rule =>
  (who, row, world) =>
    rules[who.role]?.(who, row, world) ?? false

export function find(world: World, table: string, tenant: string, column: string, value: unknown) {
  return world[table]?.find((row) => row.tenant_id === tenant && row[column] === value)
}

export const ownRegion: Rule = (who, row) => who.region === null || who.region === row.region_id
