import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../runner/catalogue.ts';
import type { Listed } from '../runner/set-storage.ts';
import { layoutOf } from '../fold/layout.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { createForBuild, finishBuild, openForReading } from './set-file.ts';
import { openSqliteCatalogue, setFileOf } from './set-storage.ts';

describe('The catalogue of views', () => {
  let folder: string;
  const at = (): string => join(folder, 'views.db');
  const fileOf = (listed: Listed): string => setFileOf(at(), listed);
  let one: Catalogue;
  let other: Catalogue;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    [one, other] = [openSqliteCatalogue(at()), openSqliteCatalogue(at())];
  });
  afterEach(async () => {
    await one.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });
  const layout = layoutOf(SAMPLE_SET);
  const fill = (path: string): void => {
    finishBuild(createForBuild(path, layout), path, layout);
  };
  const built = async (): Promise<Listed> => {
    const listed = await one.begin(layout.hash);
    fill(fileOf(listed));
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
    fill(fileOf(begun));
    expect(await other.sweep()).toBe(1);
    await one.adopt(begun);
    expect(await other.current(layout.hash)).toEqual(begun);
    expect(await other.sweep()).toBe(0);
    expect(existsSync(fileOf(begun))).toBe(true);
  });

  it('sweeps away what a build left that died', async () => {
    const path = fileOf(await one.begin(layout.hash));
    writeFileSync(path, 'half a file');
    await one.close();
    expect(await other.sweep()).toBe(0);
    expect([path, `${path}-lock`].map((file) => existsSync(file))).toEqual([false, false]);
    one = openSqliteCatalogue(at());
  });

  it('sweeps nothing away that is adopted while it looks', async () => {
    const listed = await built();
    const [left] = await Promise.all([one.sweep(), one.adopt(listed)]);
    expect([left, existsSync(fileOf(listed))]).toEqual([0, true]);
    expect(await other.current(layout.hash)).toEqual(listed);
  });

  it('keeps a file that was replaced for as long as someone reads it', async () => {
    const [old, young] = [await built(), await built()];
    await one.adopt(old);
    const reader = openForReading(fileOf(old));
    await one.adopt(young);
    expect(await other.current(layout.hash)).toEqual(young);
    expect(await other.sweep()).toBe(1);
    expect(reader.prepare('SELECT position FROM checkpoint').pluck().get()).toBe(0);
    reader.close();
    expect(await other.sweep()).toBe(0);
    expect([old, young].map((listed) => existsSync(fileOf(listed)))).toEqual([false, true]);
  });

  it('no longer offers a file that was given up', async () => {
    const listed = await built();
    await one.adopt(listed);
    await other.retire(listed);
    expect(await one.current(layout.hash)).toBeUndefined();
  });
});
