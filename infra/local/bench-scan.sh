#!/usr/bin/env bash
# ./bench scan: measures baygate scan against ripgrep and SHA-256 on the same seeded files, by turns, each on the same single core.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=.local/bench-scan
rounds=${ROUNDS:-5}
mebibytes=${MEBIBYTES:-256}
core=$(($(nproc) - 1))
# The rate wanted on a core that hashes SHA-256 at 1.4 GiB/s; a faster core is asked for more, a slower one for less.
wanted=300
hashing=1433.6

# Twelve of the identifiers as patterns, with ASCII word borders.
patterns=(
  '\b[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]\b'
  '\b[A-Z]{1,2}\d{6}(?:\([0-9A]\)|[0-9A]\b)'
  '\b[157]\d{6}\(\d\)'
  '\b1[3-9]\d[- ]?\d{4}[- ]?\d{4}\b'
  '\b0\d{2,3}-[2-8]\d{6,7}\b'
  '\b[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}\b'
  '\b(?:62|81|4\d|5[1-5]|3[4-7])\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}(?:[ -]?\d{3})?\b'
  '\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b'
  '\b(?:\d{1,3}\.){3}\d{1,3}\b'
  '\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b'
  '\b[HMCEGDSPK][A-Z]?\d{7,10}\b'
  '\b[A-HJ-NPR-Z0-9]{17}\b'
)

install_tool() {
  command -v "$1" > /dev/null && return
  [[ $(id -u) -eq 0 ]] && command -v apt-get > /dev/null || return 0
  apt-get install -y -qq "$2" > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "$2"; } > /dev/null 2>&1 || true
}

# Runs a command on one core and keeps its wall seconds, CPU seconds and peak KiB under a name. What it says is not shown.
measure() {
  local name=$1
  shift
  taskset -c "$core" /usr/bin/time -q -a -o "$folder/$name.times" -f '%e %U %S %M' "$@" > "$folder/output" 2> "$folder/error" \
    || { cat "$folder/error" >&2; exit 1; }
}

mebibytes_of() { awk -v bytes="$(stat -c %s "$1")" 'BEGIN { print bytes / 1048576 }'; }

# The middle of the CPU seconds, user and system: on one core alone that is the time it takes, and other work does not lengthen it.
cpu() { awk '{ print $2 + $3 }' "$folder/$1.times" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

wall() { awk '{ print $1 }' "$folder/$1.times" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

peak() { awk '$4 > most { most = $4 } END { printf "%.0f", most / 1024 }' "$folder/$1.times"; }

# The middle of the ratios of each round: the two ran one right after the other.
ratio() {
  paste <(awk '{ print $2 + $3 }' "$folder/$1.times") <(awk '{ print $2 + $3 }' "$folder/$2.times") \
    | awk '{ print $2 / $1 }' | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# The fastest SHA-256 there is: the least CPU seconds of three runs each.
choose_hash() {
  local best="" least=""
  for tool in "openssl dgst -sha256" sha256sum; do
    command -v "${tool%% *}" > /dev/null || continue
    rm -f "$folder/hash.times"
    for _ in 1 2 3; do measure hash $tool "$1"; done
    local took
    took=$(awk '{ print $2 + $3 }' "$folder/hash.times" | sort -n | head -n 1)
    if [[ -z $least ]] || awk -v took="$took" -v least="$least" 'BEGIN { exit !(took < least) }'; then best=$tool least=$took; fi
  done
  rm -f "$folder/hash.times"
  echo "$best"
}

row() {
  local kind=$1 share=$2 against=$3 size
  size=$(mebibytes_of "$folder/$kind")
  local ripgrep="-" times="-" wantedTimes="-"
  if [[ -s "$folder/$kind-rg.times" ]]; then
    ripgrep=$(awk -v size="$size" -v took="$(cpu "$kind-rg")" 'BEGIN { printf "%.0f", size / took }')
    times=$(ratio "$kind-baygate" "$kind-rg")
    wantedTimes=$against
  fi
  awk -v kind="$kind" -v size="$size" -v took="$(cpu "$kind-baygate")" -v wall="$(wall "$kind-baygate")" -v hash="$(cpu "$kind-hash")" \
    -v ripgrep="$ripgrep" -v times="$times" -v wantedTimes="$wantedTimes" -v share="$share" -v wanted=$wanted -v hashing=$hashing -v peak="$(peak "$kind-baygate")" '
    BEGIN {
      goal = wanted * share * (size / hash) / hashing
      printf "| %s | %.0f | %.0f | %.0f | %s | %.0f | %s | %s | %s MiB |\n", kind, size / took, size / wall, goal, ripgrep, size / hash,
        times == "-" ? "-" : sprintf("%.2f", times), wantedTimes, peak
    }'
}

mkdir -p "$folder"
rm -f "$folder"/*.times
trap 'rm -rf "$folder"' EXIT
install_tool rg ripgrep
install_tool time time
[[ -x /usr/bin/time ]] || { echo "GNU time is missing: apt-get install time" >&2; exit 1; }

dotnet build tests/Bench -c Release -v q -nologo > /dev/null
for kind in prose csv prose-gb18030; do
  dotnet tests/Bench/bin/Release/net10.0/Baygate.Bench.dll "$kind" "$folder/$kind" "$mebibytes"
done
./baygate --help > /dev/null
hash=$(choose_hash "$folder/prose")

for ((round = 1; round <= rounds; round++)); do
  for kind in prose csv prose-gb18030; do
    measure "$kind-baygate" ./baygate scan "$folder/$kind"
    if command -v rg > /dev/null && [[ $kind != prose-gb18030 ]]; then
      measure "$kind-rg" rg --no-unicode -j1 -o --no-filename --no-line-number --color=never "${patterns[@]/#/--regexp=}" "$folder/$kind"
    fi
    measure "$kind-hash" $hash "$folder/$kind"
  done
done

echo "$mebibytes MiB each, $rounds rounds by turns on one core; $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(rg --version 2> /dev/null | head -n 1 || true), SHA-256 by $hash"
command -v rg > /dev/null || echo "ripgrep is not installed, and could not be: left out."
echo
echo "MiB/s by CPU time, start-up included; in brackets by the clock on the wall."
echo
echo "| | baygate | (wall) | wanted | ripgrep | SHA-256 | baygate / ripgrep | wanted | peak memory |"
echo "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
row prose 1 1.00
row csv 1 2.00
row prose-gb18030 0.5 -

# 4 GiB of text come through a pipe, so that no such file is needed.
parts=$((4096 / mebibytes))
flat() { for ((part = 1; part <= parts; part++)); do cat "$folder/prose"; done; }
flat | measure flat-baygate ./baygate scan -
echo
echo "$((parts * mebibytes)) MiB of prose from standard input: peak memory $(peak flat-baygate) MiB, wanted under 150."
