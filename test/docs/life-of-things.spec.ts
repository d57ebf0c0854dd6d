import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FEATURES } from '@cylch/features';
import { commandsOf, type Life } from './life-of-things/life.ts';
import { LIVES_OF_THE_CORE } from './life-of-things/lives-of-the-core.ts';
import { LIVES_OF_THE_FEATURES } from './life-of-things/lives-of-the-features.ts';
import { BEGINNING, COMMANDS, pageOf } from './life-of-things/page.ts';

const FILE = new URL('../../docs/life-of-things.md', import.meta.url);
const LIVES = [...LIVES_OF_THE_CORE, ...LIVES_OF_THE_FEATURES];
const categories = FEATURES.flatMap(({ things }) => things.map(({ category }) => category));
const named = (step: 'begin' | 'withdraw' | 'reinstate'): readonly string[] =>
  LIVES.flatMap((life: Life) => {
    const cell = life[step];
    return typeof cell === 'string' ? [] : cell;
  });

describe('The page of the lives of things', () => {
  it('tells what the code says', () => {
    if (process.env['WRITE_LIFE'] === '1') writeFileSync(FILE, pageOf(LIVES));
    expect(readFileSync(FILE, 'utf8')).toBe(pageOf(LIVES));
  });
  it('tells the life of every kind of thing', () => {
    const told = LIVES.filter(({ kind }) => !kind.startsWith('–')).map(({ category }) => category);
    expect(told.toSorted()).toEqual(categories.toSorted());
  });
  it('has a place for every command, and names none that is not there', () => {
    expect([...new Set(LIVES.flatMap(commandsOf))].sort()).toEqual(COMMANDS);
  });
  it('says of each command that begins a stream that it begins something', () => {
    expect([...BEGINNING].filter((name) => !named('begin').includes(name))).toEqual([]);
  });
  it('says of each command that withdraws that it does, and of no other', () => {
    expect(named('withdraw').toSorted()).toEqual(
      COMMANDS.filter((name) => name.startsWith('withdraw')),
    );
  });
});
