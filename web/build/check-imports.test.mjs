import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('check-imports.mjs', import.meta.url))

/** The faults that the check reports for a tree of sources, one per line. */
function faults(sources) {
  const root = mkdtempSync(join(tmpdir(), 'check-imports-'))
  try {
    for (const [file, source] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), source)
    }
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, root], { encoding: 'utf8' })
    const lines = stderr.split('\n').filter(Boolean)
    assert.equal(status, lines.length ? 1 : 0, stderr)
    return lines
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('a tree in which all imports point down is accepted', () => {
  const sources = {
    'app/main.tsx': "import 'react'\nimport '@/features/sales/page'\nimport('@/features/stock/page')",
    'features/sales/page.tsx': "import { Button } from '@/ui/button'\nimport { sum } from './sum'",
    'features/sales/sum.ts': "import type { Money } from '@/lib/money'",
    'features/sales/sum.test.ts': "import { sum } from './sum'\nimport { render } from '@/testing'",
    'features/stock/page.tsx': '',
    'ui/button.tsx': '',
    'lib/money.ts': '',
    'testing.tsx': '',
  }
  assert.deepEqual(faults(sources), [])
})

test('an import from a floor above is a fault', () => {
  const sources = {
    'app/main.tsx': "import '@/ui/button'",
    'ui/button.tsx': "import type { Sale } from '@/features/sales/sale'",
    'features/sales/sale.ts': '',
  }
  assert.deepEqual(faults(sources), [
    'src/ui/button.tsx: imports features/sales/sale.ts, but features/sales is on a floor above',
  ])
})

test('an import from the same floor is a fault', () => {
  const sources = { 'app/main.tsx': "import '@/ui/button'", 'ui/button.tsx': "import '@/offline/outbox'", 'offline/outbox.ts': '' }
  assert.deepEqual(faults(sources), ['src/ui/button.tsx: imports offline/outbox.ts, but offline is on the same floor'])
})

test('an import from another feature is a fault, even by `import()`', () => {
  const sources = {
    'app/main.tsx': "import '@/features/sales/page'",
    'features/sales/page.tsx': "import('../stock/page')",
    'features/stock/page.tsx': '',
  }
  assert.deepEqual(faults(sources), [
    'src/features/sales/page.tsx: imports features/stock/page.tsx, but features/stock is another feature',
  ])
})

test('folders that import each other are a fault, though they are in one room', () => {
  const sources = {
    'app/main.tsx': "import '@/ui/forms/form'",
    'ui/forms/form.tsx': "import '../inputs/field'",
    'ui/inputs/field.tsx': "import '../inputs/text'\nimport '../forms/form'",
    'ui/inputs/text.tsx': '',
  }
  const [circle] = faults(sources)
  assert.equal(circle, 'Folders in a circle: ui/forms -> ui/inputs -> ui/forms')
})

test('a file that only its test imports is a fault', () => {
  const sources = { 'app/main.tsx': '', 'lib/money.ts': '', 'lib/money.test.ts': "import { money } from './money'" }
  assert.deepEqual(faults(sources), ['src/lib/money.ts: nobody imports it'])
})

test('a room without a floor is a fault', () => {
  const sources = { 'app/main.tsx': "import '@/attic/box'", 'attic/box.ts': '' }
  assert.ok(faults(sources).includes('src/attic/box.ts: the room "attic" has no floor in build/check-imports.mjs'))
})
