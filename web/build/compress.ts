import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(js|css|svg|json)$/

/** Writes a .br and a .gz file for each hashed asset, so that the server does not compress it for each visitor. */
export function compress(): Plugin {
  return {
    name: 'smartbiz-compress',
    apply: 'build',
    writeBundle(options) {
      const assets = join(options.dir ?? '', 'assets')
      for (const name of readdirSync(assets).filter((file) => COMPRESSIBLE.test(file))) {
        const file = join(assets, name)
        const content = readFileSync(file)
        if (content.length < 1024) continue
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
        )
      }
    },
  }
}
