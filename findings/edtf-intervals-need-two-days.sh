#!/usr/bin/env bash
# An interval of npm `edtf` whose sides are equal is an error, though it is good EDTF and means that one day, month or year:
# a meeting of one day, written as its first and last day by a program that always writes both, cannot be read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error node@24.21.0 edtf@4.11.1 >/dev/null
export PATH="$work/node_modules/.bin:$PATH"

cat > seen.mjs <<'JS'
import edtf from 'edtf';
for (const text of ['2025-09-01/2025-09-02', '2025-09-01/2025-09-01', '2025-09/2025-09', '2025/2025']) {
  try {
    console.log(text, edtf(text).toEDTF());
  } catch (problem) {
    console.log(text, problem.message);
  }
}
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='2025-09-01/2025-09-02 2025-09-01/2025-09-02
2025-09-01/2025-09-01 invalid upper bound: 2025-09-01
2025-09/2025-09 invalid upper bound: 2025-09
2025/2025 invalid upper bound: 2025'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
