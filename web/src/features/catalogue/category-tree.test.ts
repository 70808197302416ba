import { expect, test } from 'vitest'
import { asTree, moved, parentsFor } from './category-tree'
import type { Category } from './queries'

const category = (id: string, parent_id: string | null = null, position = 0): Category => ({ id, name: id, names: {}, parent_id, position, version: 1 })
const ids = (branches: { category: Category }[]) => branches.map(({ category }) => category.id).join(' ')

const places = (moves: ReturnType<typeof moved>) => moves.map(({ category, position }) => `${category.id}=${position}`).join(' ')

// As the server lists them: by position, then by name.
const all = [
  category('carpets'),
  category('palas', 'carpets'),
  category('prayer', 'carpets', 1),
  category('small', 'prayer'),
  category('metre', null, 1),
  category('oval', null, 2),
]

test('each category stands before what is under it', () => {
  expect(ids(asTree(all))).toBe('carpets palas prayer small metre oval')
  expect(asTree(all).map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 0, 0])
})

test('what stands under a deleted one is shown at the top', () => {
  expect(asTree([category('lost', 'gone')])[0]).toMatchObject({ depth: 0, neighbours: 1 })
})

test('a category cannot stand under itself', () => {
  expect(ids(parentsFor(all, 'carpets'))).toBe('metre oval')
  expect(ids(parentsFor(all, 'prayer'))).toBe('carpets palas metre oval')
  expect(parentsFor(all, undefined)).toHaveLength(all.length)
})

test('the tree has a bottom', () => {
  const deep = [category('1'), category('2', '1'), category('3', '2'), category('4', '3'), category('5', '4'), category('a'), category('b', 'a')]
  expect(ids(parentsFor(deep, undefined))).toBe('1 2 3 4 a b')
  expect(ids(parentsFor(deep, 'a'))).toBe('1 2 3')
})

test('a step changes only the positions that differ', () => {
  expect(places(moved(all, 'oval', -1))).toBe('oval=1 metre=2')
  expect(places(moved(all, 'palas', 1))).toBe('prayer=0 palas=1')
  expect(moved(all, 'carpets', -1)).toEqual([])
  expect(moved(all, 'oval', 1)).toEqual([])
  // Equal positions are told apart by the move.
  const equal = [category('a'), category('b'), category('c')]
  expect(places(moved(equal, 'a', 1))).toBe('a=1 c=2')
})
