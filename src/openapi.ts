import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { z } from 'zod'
import { type FileRoute, problem } from '#platform/contract.ts'
import type { Described } from '#platform/http/methods.ts'
import { contract, fileRoutes } from './contract.ts'

type Operation = { responses?: Record<string, unknown> }

/** OpenAPI 3.1, printed from the contract: every endpoint and file route, and what a refusal looks like. */
export async function printOpenApi(): Promise<Described> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const printed = await generator.generate(contract, {
    info: { title: 'Kentan 恳谈', version: '1', description: '政企恳谈闭环接口' },
    servers: [{ url: '/api/v1' }],
    components: { schemas: { Problem: jsonSchema(problem) as object } },
  })
  // Why `as`: a document of paths, as much of it as is used here.
  const paths = { ...printed.paths } as Record<string, Record<string, Operation>>
  for (const route of fileRoutes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describe(route) }
  }
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    operation.responses = { ...operation.responses, default: refusal }
  }
  return { ...printed, paths }
}

const refusal = {
  description: '拒绝或故障（RFC 9457）',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function describe({ path, summary, tag, status = 200, query, takes, answers }: FileRoute) {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    return { name, in: 'path', required: true, schema: { type: 'string' } }
  })
  return {
    operationId: `files.${path}`,
    summary,
    tags: [tag],
    parameters: [...parameters, ...(query ? queryOf(query) : [])],
    ...(takes && { requestBody: { required: true, content: { [takes]: {} } } }),
    responses: { [status]: { description: 'OK', content: contentOf(answers) } },
  }
}

const contentOf = (answers: FileRoute['answers']) =>
  typeof answers === 'string'
    ? { [answers]: {} }
    : { 'application/json': { schema: jsonSchema(answers) } }

function queryOf(query: z.ZodType) {
  const { properties = {}, required = [] } = jsonSchema(query)
  return Object.entries(properties).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema }
  })
}

function jsonSchema(shape: z.ZodType) {
  const { $schema: _schema, ...schema } = z.toJSONSchema(shape, { io: 'input' })
  return schema
}
