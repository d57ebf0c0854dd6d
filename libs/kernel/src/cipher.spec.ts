import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { macOf, seal, unseal } from './cipher.ts';

const key = randomBytes(32);
const sealed = (text: string, nonce = randomBytes(12)): ReturnType<typeof seal> =>
  seal({ text, key, keyId: 'reflection-1', nonce });

/** The same text with one bit of its n-th part (nonce 1, contents and tag 2) changed. */
const flipped = (text: string, part: 1 | 2, at: number): string => {
  const parts = text.split('.');
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return parts.with(part, bytes.toString('base64url')).join('.');
};

describe('A sealed text', () => {
  it.each(['', 'Gweithio’n dda yn Nhŷ’r Cwmnïau 🏴', 'x'.repeat(20_000)])(
    'opens again under its key, whatever it says',
    (text) => {
      expect(unseal(sealed(text), key)).toBe(text);
    },
  );

  it('names its key and hides what it says; the same text never looks the same again', () => {
    const [one, other] = [sealed('very plain'), sealed('very plain')];
    expect(one.key).toBe('reflection-1');
    expect(Buffer.from(one.sealed.split('.')[2] ?? '', 'base64url').includes('plain')).toBe(false);
    expect(other.sealed).not.toBe(one.sealed);
  });

  it('does not open under another key', () => {
    expect(() => unseal(sealed('a text'), randomBytes(32))).toThrow();
  });

  it('does not open once it was moved to another key’s name', () => {
    expect(() => unseal({ ...sealed('a text'), key: 'reflection-2' }, key)).toThrow();
  });

  it.each([
    ['the nonce', 1, 0],
    ['the contents', 2, 0],
    ['the tag', 2, 21],
  ] as const)('does not open once a bit of %s was changed', (_, part, at) => {
    const whole = sealed('a text');
    expect(unseal(whole, key)).toBe('a text');
    expect(() => unseal({ ...whole, sealed: flipped(whole.sealed, part, at) }, key)).toThrow();
  });

  it.each(['', 'v1', 'v1.AAAA', 'v2.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA'])(
    'is not taken for one that is sealed as %j',
    (text) => {
      expect(() => unseal({ key: 'reflection-1', sealed: text }, key)).toThrow(
        'a text of reflection-1 is sealed in an unknown way',
      );
    },
  );

  it('does not open once it was cut short', () => {
    const whole = sealed('a text').sealed;
    expect(() => unseal({ key: 'reflection-1', sealed: whole.slice(0, -8) }, key)).toThrow();
    expect(() => unseal({ key: 'reflection-1', sealed: whole.slice(0, 30) }, key)).toThrow();
  });
});

describe('What tells two commands apart', () => {
  const command = { type: 'Post', data: { text: 'a text', rating: 3 } };

  it('is the same for the same contents, however their fields are ordered', () => {
    expect(macOf({ data: { rating: 3, text: 'a text' }, type: 'Post' }, key)).toBe(
      macOf(command, key),
    );
  });

  it('differs by the contents, by the key, and from a plain digest', () => {
    const all = [
      macOf(command, key),
      macOf({ ...command, type: 'Change' }, key),
      macOf(command, randomBytes(32)),
      macOf(command, undefined),
    ];
    expect(new Set(all).size).toBe(4);
  });
});
