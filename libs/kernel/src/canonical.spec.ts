import { describe, expect, it } from '@jest/globals';
import { canonical } from './canonical.ts';

describe('Canonical JSON', () => {
  it('is the same however its fields are ordered, at each depth', () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: true })).toBe('{"a":true,"b":[{"c":2,"d":1}]}');
  });

  it('orders fields by UTF-16 code units, as RFC 8785 does in its example', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    expect(canonical(Object.fromEntries(names.map((name) => [name, 0])))).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    );
  });

  it('writes numbers and texts in the one way of RFC 8785', () => {
    expect(canonical([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0, 'ŵ\u000f\n"\\/'])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,"ŵ\\u000f\\n\\"\\\\/"]',
    );
  });

  it('leaves out fields that are undefined, and keeps null', () => {
    expect(canonical({ a: undefined, b: null, c: { d: undefined } })).toBe('{"b":null,"c":{}}');
  });

  it('refuses what has no JSON form', () => {
    expect(() => canonical(undefined)).toThrow('without a JSON form');
    expect(() => canonical({ amount: Number.NaN })).toThrow();
    expect(() => canonical({ amount: Infinity })).toThrow();
  });
});
