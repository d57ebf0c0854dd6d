#!/usr/bin/env bash
# npm `edtf` refuses 30 February and 31 April, and so seems to know the calendar; but it takes 29 February of every year,
# and makes it 1 March where there is none. Its own text then is another date than the one that was given.
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
for (const text of ['2024-02-29', '2023-02-29', '2023-02-30', '2023-04-31']) {
  try {
    const date = edtf(text);
    console.log(text, day(date.min), date.toEDTF());
  } catch (problem) {
    console.log(text, 'is refused');
  }
}
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='2024-02-29 2024-02-29 2024-02-29
2023-02-29 2023-03-01 2023-03-01
2023-02-30 is refused
2023-04-31 is refused'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
