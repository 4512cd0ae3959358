import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, placeLabels } from './place-labels.ts'

const area = { x: 0, y: 0, width: 200, height: 150 }

test('labels stay inside and never overlap each other or an obstacle', () => {
  const request = fc.record({
    x: fc.double({ min: 0, max: 200, noNaN: true }),
    y: fc.double({ min: 0, max: 150, noNaN: true }),
    width: fc.double({ min: 5, max: 30, noNaN: true }),
    height: fc.constant(8),
  })
  fc.assert(
    fc.property(fc.array(request, { maxLength: 13 }), (requests) => {
      const obstacle = { x: 90, y: 60, width: 30, height: 20 }
      const placed = placeLabels(requests, area, [obstacle])
      expect(placed).toHaveLength(requests.length)
      const boxes = placed.filter((box) => box !== null)
      boxes.forEach((box, index) => {
        expect(overlap(box, obstacle)).toBe(false)
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 200 && box.y + box.height <= 150).toBe(true)
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
      })
    }),
  )
})

test('nine labels at one point all find a place', () => {
  const requests = Array.from({ length: 9 }, () => ({ x: 100, y: 75, width: 9, height: 8.5 }))
  expect(placeLabels(requests, area, [])).not.toContain(null)
})
