#!/usr/bin/env bash
# An error that a native addon throws is `instanceof Error` in the first test file that a Jest worker runs, and not in
# the next one: the addon is loaded once a process and keeps the Error of the realm that loaded it first, while Jest gives
# each file a realm of its own. A guard written `problem instanceof Error` so passes alone and fails in company.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error node@24.21.0 jest@30.5.2 better-sqlite3@13.2.0 >/dev/null
export PATH="$work/node_modules/.bin:$PATH"

for name in first second; do
  cat > "$name.spec.js" <<'SPEC'
const Database = require('better-sqlite3');
test('what is thrown for a statement that cannot be read', () => {
  let thrown;
  try { new Database(':memory:').exec('no statement'); } catch (problem) { thrown = problem; }
  console.log(`SEEN ${thrown.name} instanceof Error: ${thrown instanceof Error}`);
});
SPEC
done

node --version
npm ls --depth=0 | tail -n +2
seen=$(node node_modules/jest/bin/jest.js --runInBand 2>&1 | grep -o 'SEEN .*' || true)
printf '%s\n' "$seen"
expected=$'SEEN SqliteError instanceof Error: true\nSEEN SqliteError instanceof Error: false'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
