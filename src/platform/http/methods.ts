/** As much of an OpenAPI document as tells which methods an address has. */
export type Described = { paths?: Record<string, Record<string, unknown>> }

/** Finds the methods of an address below the API, by the document that describes it; none when it has none. */
export function methodsBy({ paths = {} }: Described): (path: string) => string[] {
  const known = Object.entries(paths).map(([template, operations]) => ({
    address: addressOf(template),
    methods: Object.keys(operations).filter((name) => /^(get|post|put|patch|delete)$/.test(name)),
  }))
  return (path) => {
    const found = known.filter(({ address }) => address.test(path))
    return [...new Set(found.flatMap(({ methods }) => methods))].map((name) => name.toUpperCase())
  }
}

const addressOf = (template: string) => {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]+')}$`)
}
