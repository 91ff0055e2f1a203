import { expect, it } from 'vitest';
import { unescaped } from './entities.ts';

it.each([
  ['Ministers &amp; envoys', 'Ministers & envoys'],
  ['&quot;No,&quot; she said', '"No," she said'],
  ['Quill&#8217;s barrier', 'Quill’s barrier'],
  ['Quill&amp;#x2019;s barrier', 'Quill’s barrier'],
  ['R&D; a & b &copy;', 'R&D; a & b &copy;'],
])('reads %s', (escaped, line) => {
  expect(unescaped(escaped)).toBe(line);
});
