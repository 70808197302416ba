// Generates src/api/schema.d.ts from the server's API document. With --check, only verifies that the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const DOCUMENT = new URL('../../server/src/main/resources/openapi.json', import.meta.url)
const SCHEMA = new URL('../src/api/schema.d.ts', import.meta.url)
const HEADER = '// Generated from the API document by `npm run api`. Do not edit.\n\n'

const isNull = ({ type }) => type === 'null' || (Array.isArray(type) && type.includes('null'))
const canBeNull = (property) => isNull(property) || (property.anyOf?.some(isNull) ?? false)

/** The panel treats null like a missing value, so that what it keeps or tests with may leave it out. */
function optionalWhereNull(node) {
  if (Array.isArray(node)) return node.forEach(optionalWhereNull)
  if (node === null || typeof node !== 'object') return
  Object.values(node).forEach(optionalWhereNull)
  if (node.type !== 'object' || !node.properties || !node.required) return
  node.required = node.required.filter((name) => !node.properties[name] || !canBeNull(node.properties[name]))
}

const document = JSON.parse(readFileSync(DOCUMENT, 'utf8'))
optionalWhereNull(document.components.schemas)
const schema = HEADER + astToString(await openapiTS(document, { alphabetize: true }))

if (!process.argv.includes('--check')) {
  writeFileSync(SCHEMA, schema)
} else if (readFileSync(SCHEMA, 'utf8') !== schema) {
  console.error('src/api/schema.d.ts is older than the API document. Run: npm run api')
  process.exit(1)
}
