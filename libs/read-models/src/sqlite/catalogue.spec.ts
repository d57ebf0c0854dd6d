import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogue } from './catalogue.ts';
import { layoutOf } from '../fold/layout.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { createForBuild, finishBuild, openForReading } from './set-file.ts';

describe('The catalogue of views', () => {
  let folder: string;
  let one: Catalogue;
  let other: Catalogue;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    [one, other] = [
      new Catalogue(join(folder, 'views.db')),
      new Catalogue(join(folder, 'views.db')),
    ];
  });
  afterEach(async () => {
    await one.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });
  const layout = layoutOf(SAMPLE_SET);
  const built = async (): ReturnType<Catalogue['begin']> => {
    const listed = await one.begin(layout.hash);
    finishBuild(createForBuild(listed.path, layout), listed.path, layout);
    return listed;
  };

  it('has nothing to read until a whole file is adopted, and then that one', async () => {
    const listed = await built();
    expect(await other.current(layout.hash)).toBeUndefined();
    await one.adopt(listed);
    expect(await other.current(layout.hash)).toEqual(listed);
    expect(await other.current('another-set')).toBeUndefined();
  });

  it('leaves a file alone that another is still building, from its first moment to its last', async () => {
    const begun = await one.begin(layout.hash);
    expect(await other.sweep()).toBe(1);
    finishBuild(createForBuild(begun.path, layout), begun.path, layout);
    expect(await other.sweep()).toBe(1);
    await one.adopt(begun);
    expect(await other.current(layout.hash)).toEqual(begun);
    expect(await other.sweep()).toBe(0);
    expect(existsSync(begun.path)).toBe(true);
  });

  it('sweeps away what a build left that died', async () => {
    const { path } = await one.begin(layout.hash);
    writeFileSync(path, 'half a file');
    await one.close();
    expect(await other.sweep()).toBe(0);
    expect([path, `${path}-lock`].map((file) => existsSync(file))).toEqual([false, false]);
    one = new Catalogue(join(folder, 'views.db'));
  });

  it('keeps a file that was replaced for as long as someone reads it', async () => {
    const [old, young] = [await built(), await built()];
    await one.adopt(old);
    const reader = openForReading(old.path);
    await one.adopt(young);
    expect(await other.current(layout.hash)).toEqual(young);
    expect(await other.sweep()).toBe(1);
    expect(reader.prepare('SELECT position FROM checkpoint').pluck().get()).toBe(0);
    reader.close();
    expect(await other.sweep()).toBe(0);
    expect([existsSync(old.path), existsSync(young.path)]).toEqual([false, true]);
  });

  it('no longer offers a file that was given up', async () => {
    const listed = await built();
    await one.adopt(listed);
    await other.retire(listed);
    expect(await one.current(layout.hash)).toBeUndefined();
  });
});
