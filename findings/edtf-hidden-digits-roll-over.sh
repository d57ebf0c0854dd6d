#!/usr/bin/env bash
# Where digits are hidden, the bounds that npm `edtf` gives are no days that fit: it puts digits in place by themselves and
# lets what does not exist roll on into the next month. A 31st of one of the first nine months ends on 1 October, a leap day
# of the 1900s begins on 1 March 1900, and a round day of September (10, 20, 30) begins on the 1st and ends on the 21st.
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
for (const text of ['2025-0X-31', '19XX-02-29', '2025-09-X0'])
  console.log(text, day(edtf(text).min), day(edtf(text).max));
JS

node --version
npm ls --depth=0 | tail -n +2
seen=$(node seen.mjs)
printf '%s\n' "$seen"
expected='2025-0X-31 2025-01-31 2025-10-01
19XX-02-29 1900-03-01 1999-03-01
2025-09-X0 2025-09-01 2025-09-21'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
