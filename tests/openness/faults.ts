import { knit } from '#modules/openness/domain/knit.ts'
import { printed, type publish } from '#modules/openness/domain/printed.ts'
import { smallOnes } from '#modules/openness/domain/suppress.ts'

/** The fault the attack must find: small numbers are withheld, and nothing beside them. */
export const publishWithoutComplements: typeof publish = (made, earlier) => {
  const web = knit([...earlier, { ...made, withheld: null }])
  const withheld = new Set(smallOnes(web.cells))
  return { withheld, tables: printed(made, web, withheld) }
}
