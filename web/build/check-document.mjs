// Lints the server's API document: its examples fit their schemas, names are used, texts are there.
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'

const DOCUMENT = new URL('../../server/src/main/resources/openapi.json', import.meta.url)

const config = await createConfig({ extends: ['recommended-strict'] })
const problems = await lintFromString({ source: readFileSync(DOCUMENT, 'utf8'), absoluteRef: 'openapi.json', config })
for (const { ruleId, message, location } of problems) console.error(`${location[0]?.pointer} ${message} (${ruleId})`)
if (problems.length > 0) process.exit(1)
