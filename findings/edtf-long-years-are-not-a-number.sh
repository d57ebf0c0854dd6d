#!/usr/bin/env bash
# npm `edtf` reads the long years of EDTF level 1, its specification's own example among them, without an error, and their
# bounds are NaN: beyond the year 275760 no JavaScript date reaches. Each comparison with them is false, in silence.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error node@24.21.0 edtf@4.11.1 >/dev/null
export PATH="$work/node_modules/.bin:$PATH"

cat > seen.mjs <<'JS'
import edtf from 'edtf';
for (const text of ['Y20250', 'Y275761', 'Y170000002', 'Y-170000002']) {
  const year = edtf(text);
  console.log(text, year.toEDTF(), Number.isNaN(year.min), year.min < Date.now() || year.min >= Date.now());
}
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='Y20250 Y20250 false true
Y275761 Y275761 true false
Y170000002 Y170000002 true false
Y-170000002 Y-170000002 true false'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
