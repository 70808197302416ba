// Generates src/api/schema.d.ts from the server's API document. With --check, only verifies that the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const DOCUMENT = new URL('../../server/src/main/resources/openapi.json', import.meta.url)
const SCHEMA = new URL('../src/api/schema.d.ts', import.meta.url)
const HEADER = '// Generated from the API document by `npm run api`. Do not edit.\n\n'

/** The API answers null for a missing value; the document expresses this by leaving the field out of `required`. */
function nullWhereNotRequired(node) {
  if (Array.isArray(node)) return node.forEach(nullWhereNotRequired)
  if (node === null || typeof node !== 'object') return
  Object.values(node).forEach(nullWhereNotRequired)
  if (node.type !== 'object' || !node.properties) return
  const required = new Set(node.required ?? [])
  for (const [name, property] of Object.entries(node.properties)) {
    if (!required.has(name) && Object.keys(property).length > 0) node.properties[name] = { anyOf: [property, { type: 'null' }] }
  }
}

const document = JSON.parse(readFileSync(DOCUMENT, 'utf8'))
nullWhereNotRequired(document.components.schemas)
const schema = HEADER + astToString(await openapiTS(document, { alphabetize: true }))

if (!process.argv.includes('--check')) {
  writeFileSync(SCHEMA, schema)
} else if (readFileSync(SCHEMA, 'utf8') !== schema) {
  console.error('src/api/schema.d.ts is older than the API document. Run: npm run api')
  process.exit(1)
}
