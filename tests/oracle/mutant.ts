/** A fault planted in what guards the rows; `from` must occur in what it alters. */
export type Mutant = { says: string } & (
  | { policy: readonly [name: string, table: string]; from: string; to: string }
  | { routine: string; from: string; to: string }
  | { sql: string }
)

export const tenant = '(tenant_id = ( SELECT app.tenant() AS tenant))'
export const region = '(region_id = ( SELECT app.region() AS region))'
export const own = '(enterprise_id = ANY (( SELECT app.enterprises() AS enterprises)::uuid[]))'
export const office = '(office_id = ( SELECT app.office() AS office))'
export const nobody = 'ELSE false'
export const everybody = 'ELSE true'
