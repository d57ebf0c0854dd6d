import Database from 'better-sqlite3';

/** The least that reading a record costs: one statement over the file, and JSON.parse. */
const db = new Database(process.argv[2], { readonly: true });
const rows = db
  .prepare(
    'SELECT position, id, stream, revision, type, metadata, data FROM events ORDER BY position',
  )
  .iterate() as IterableIterator<{ metadata: string; data: string }>;
const [began, used] = [performance.now(), process.cpuUsage()];
let events = 0;
for (const { metadata, data } of rows) {
  JSON.parse(metadata);
  JSON.parse(data);
  events += 1;
}
process.stdout.write(JSON.stringify({ events, ms: performance.now() - began, cpuMs: cpuMs() }));

function cpuMs(): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1_000;
}
