import { globSync, readFileSync } from 'node:fs';
import type { Naming } from './naming.ts';
import { ownFilesOf } from './own-files.ts';
import { registrationsOf } from './registrations.ts';

const LOOKED_AT = '{libs,apps,test}/**/*.{ts,mjs,yaml,graphql,txt}';
const WRITTEN_ANEW = ['apps/api/schema.graphql'];

/**
 * That nothing but what was written with it speaks of a feature: no letter, no test, no other
 * feature. @throws Error that says where.
 */
export function ensureUnused(naming: Naming, root: string): void {
  const { fileName, className } = naming;
  const named = new RegExp(
    `@cylch/${fileName}\\b(?!-)|\\b[a-zA-Z]+${className}(Input|Payload)?\\b|\\b${className}[A-Z]\\w*`,
  );
  const its = [
    ...ownFilesOf(naming),
    ...registrationsOf(naming).map(({ path }) => path),
    ...WRITTEN_ANEW,
  ];
  const user = globSync(LOOKED_AT, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|\.data)(\/|$)/.test(path),
  })
    .filter((path) => !its.some((own) => path === own || path.startsWith(`${own}/`)))
    .find((path) => named.test(readFileSync(`${root}/${path}`, 'utf8')));
  if (user !== undefined)
    throw new Error(`“${fileName}” is in use: ${user} speaks of it. Take that away first.`);
}
