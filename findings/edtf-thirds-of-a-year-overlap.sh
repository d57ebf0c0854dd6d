#!/usr/bin/env bash
# The thirds of a year, 37 to 39 of EDTF level 2 (quadrimesters, four months each), overlap in npm `edtf`: the first ends
# on 31 May and the second on 30 September, each a month late, so that May and September lie in two of them.
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
for (const text of ['2025-37', '2025-38', '2025-39']) console.log(text, day(edtf(text).min), day(edtf(text).max));
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='2025-37 2025-01-01 2025-05-31
2025-38 2025-05-01 2025-09-30
2025-39 2025-09-01 2025-12-31'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
