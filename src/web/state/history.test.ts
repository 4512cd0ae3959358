import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nowhere } from './address.ts'
import { History, patchBetween } from './history.ts'

const at = (value: number) => ({ ...nowhere, set: { lever: value } })

test('a law: undoing everything gives the first moment back, redoing everything the last', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 20 }), fc.nat(3))), (moments) => {
      const start = { text: 'start', where: nowhere, briefs: {} }
      const history = new History(start)
      for (const [text, value] of moments) history.step({ text, where: at(value) })
      const end = history.now
      while (history.canUndo) history.undo()
      expect(history.now).toEqual(start)
      while (history.canRedo) history.redo()
      expect(history.now).toEqual(end)
    }),
  )
})

test('moving one lever on and on is one step', () => {
  const history = new History({ text: 't', where: nowhere })
  history.step({ text: 't', where: at(1) })
  history.step({ text: 't', where: at(2) }, true)
  history.step({ text: 't', where: at(3) }, true)
  expect(history.undo().where).toEqual(nowhere)
  expect(history.redo().where).toEqual(at(3))
})

test('words of a brief are steps of their own and stay when something else moves', () => {
  const history = new History({ text: 't', where: nowhere })
  const briefs = { here: [{ id: 'bottom-line.0', generated: 'One.', text: 'Uno.' }] }
  history.step({ text: 't', where: nowhere, briefs })
  history.step({ text: 't', where: at(1) }, true)
  expect(history.now.briefs).toBe(briefs)
  expect(history.undo().briefs).toBe(briefs)
  expect(history.undo().briefs).toEqual({})
  expect(history.redo().briefs).toBe(briefs)
})

test('a step that changes nothing is none; a new step forgets what was undone', () => {
  const history = new History({ text: 't', where: nowhere })
  history.step({ text: 't', where: nowhere })
  expect(history.canUndo).toBe(false)
  history.step({ text: 'u', where: nowhere })
  history.undo()
  history.step({ text: 'v', where: nowhere })
  expect(history.canRedo).toBe(false)
  expect(history.undo().text).toBe('t')
})

test('a patch is small and right also where texts repeat', () => {
  expect(patchBetween('aaaa', 'aaa')).toEqual({ at: 3, removed: 'a', inserted: '' })
  expect(patchBetween('same', 'same')).toBeNull()
})
