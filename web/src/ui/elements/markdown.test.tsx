import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Markdown, safeHref } from './markdown'

const show = (text: string) => render(<Markdown text={text} />).container

test('shows emphasis, lists, code and links', () => {
  const shown = show('**bold** and `code`\n\n- one\n- two\n\n[site](https://example.com)')
  expect(shown.querySelector('strong')).toHaveTextContent('bold')
  expect(shown.querySelector('code')).toHaveTextContent('code')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  const link = screen.getByRole('link', { name: 'site' })
  expect(link).toHaveAttribute('href', 'https://example.com')
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'))
  expect(link).toHaveAttribute('rel', expect.stringContaining('nofollow'))
})

test.each([
  '<script>alert(1)</script>',
  'a <img src=x onerror="alert(1)"> b',
  '<iframe src="https://example.com"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<svg onload=alert(1)>',
])(
  'shows the HTML %s as it was typed',
  (text) => {
    const shown = show(text)
    expect(shown.querySelector('script, img, iframe, svg, a')).toBeNull()
    expect(shown).toHaveTextContent(text)
  },
)

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  'blob:x',
])(
  'leads nowhere for %j',
  (href) => expect(safeHref(href)).toBeUndefined(),
)

test('makes no link of a script and fetches no picture', () => {
  const shown = show('[press](javascript:alert(1)) ![pixel](https://evil.example/p.gif) ![x](javascript:alert(1)) <javascript:alert(1)>')
  expect(shown.querySelector('img')).toBeNull()
  const links = [...shown.querySelectorAll('a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://evil.example/p.gif'])
})

test('lets names stand out', () => {
  render(<Markdown text="Ask @Sara Karimi about it" marked={['@Sara Karimi']} />)
  expect(screen.getByText('@Sara Karimi').tagName).toBe('B')
})
