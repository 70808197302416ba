// Fails if the top entry of the changelog has no news for users in src/whats-new/<version>.json. The entry "Unreleased" means
// the version of package.json.
import { existsSync, readFileSync, readdirSync } from 'node:fs'

const entries = readFileSync('../CHANGELOG.md', 'utf8').split(/^## /m).slice(1)
const top = entries.find((entry) => /^[-*] /m.test(entry))
const name = top?.match(/^\[(.+?)\]/)?.[1]
const version = name === 'Unreleased' ? JSON.parse(readFileSync('package.json', 'utf8')).version : name

const order = (one, other) => one.localeCompare(other, 'en', { numeric: true })
const newest = readdirSync('src/whats-new').filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).toSorted(order).at(-1)

if (!version) console.error('CHANGELOG.md has no entry with points')
else if (!existsSync(`src/whats-new/${version}.json`)) console.error(`src/whats-new/${version}.json is missing: what users notice of ${name} in CHANGELOG.md`)
else if (newest !== version) console.error(`src/whats-new/${newest}.json is newer than ${version}, the top entry of CHANGELOG.md`)
else process.exit(0)
process.exit(1)
