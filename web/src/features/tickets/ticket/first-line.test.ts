import { expect, test } from 'vitest'
import { firstLine } from './first-line'

test.each([
  ['The lamp is **ordered**\nand paid', 'The lamp is ordered'],
  ['\n## Projector in room 3', 'Projector in room 3'],
  ['- `config.txt` of *room 3* is __lost__', 'config.txt of room 3 is lost'],
  ['> [The price](https://example.org/a) rose', 'The price rose'],
  ['2 * 3 * 4 m and snake_case_name', '2 * 3 * 4 m and snake_case_name'],
  ['چراغ **سفارش** داده شد', 'چراغ سفارش داده شد'],
  ['', ''],
])('the title of %j is %j', (text, title) => {
  expect(firstLine(text, 200)).toBe(title)
})

test('a long line is cut', () => {
  expect(firstLine('a'.repeat(300), 200)).toHaveLength(200)
})
