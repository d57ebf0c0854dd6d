#!/usr/bin/env bash
# The seasons 21 to 24 of npm `edtf` are the quarters of the calendar year, beginning on 1 January: its summer is April to
# June, and its winter October to December. EDTF leaves their days open, so that nobody is told; whoever takes summer as
# June to August loses July and August.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error node@24.21.0 edtf@4.11.1 >/dev/null
export PATH="$work/node_modules/.bin:$PATH"

cat > seen.mjs <<'JS'
import edtf from 'edtf';
const day = (moment) => new Date(moment).toISOString().slice(0, 10);
for (const [name, text] of [['spring', '2026-21'], ['summer', '2026-22'], ['autumn', '2026-23'], ['winter', '2026-24']])
  console.log(name, text, day(edtf(text).min), day(edtf(text).max));
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='spring 2026-21 2026-01-01 2026-03-31
summer 2026-22 2026-04-01 2026-06-30
autumn 2026-23 2026-07-01 2026-09-30
winter 2026-24 2026-10-01 2026-12-31'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
