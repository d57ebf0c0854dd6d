#!/usr/bin/env bash
# The bounds of a list or a set of npm `edtf` that ends in a range are taken from where that range begins: the months from
# September to December end on 30 September. Named one by one, the same months end on 31 December.
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
for (const text of ['{2025-09..2025-12}', '[2025-09..2025-12]', '{2025-09,2025-10,2025-11,2025-12}'])
  console.log(text, day(edtf(text).min), day(edtf(text).max));
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='{2025-09..2025-12} 2025-09-01 2025-09-30
[2025-09..2025-12] 2025-09-01 2025-09-30
{2025-09,2025-10,2025-11,2025-12} 2025-09-01 2025-12-31'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
