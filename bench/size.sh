#!/usr/bin/env bash
# Size: 100,000 series of 156 weeks imported from one CSV of 15.6 million rows and forecast, with time and peak memory of each step; and
# the same models on a hundredth and a tenth of the series, which shows how the time grows. Needs a release build, 3 GB of disk
# and, for the slower models, half an hour each.
#
#   bench/size.sh [BUILD_FOLDER] [SERIES] [MODEL...]
set -euo pipefail
cd "$(dirname "$0")/.."
cli=${1:-build/release}/bin/shelfcast-cli
series=${2:-100000}
models=("${@:3}")
[ ${#models[@]} -gt 0 ] || models=(dynamic-theta auto-ets auto)
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/shelfcast-size-XXXXXX")
trap 'rm -rf "$folder"' EXIT

timed() { # label, command...: wall seconds, CPU seconds and peak memory of the whole process
  local label=$1; shift
  /usr/bin/time -f "%e %U %S %M" -o "$folder/time" nice "$@" >"$folder/out" 2>"$folder/err" || { cat "$folder/err" >&2; exit 1; }
  read -r wall user system kilobytes <"$folder/time"
  printf '%-34s %9.1f s  %9.1f s CPU  %6.0f MB\n' "$label" "$wall" "$(echo "$user + $system" | bc -l)" "$(echo "$kilobytes / 1000" | bc -l)"
}

/usr/bin/python3 bench/make_sales.py weekly "$series" 156 "$folder/sales.csv"
timed "import, $((series * 156)) rows" "$cli" import "$folder/p.shelfcast" "$folder/sales.csv" --json
for model in "${models[@]}"; do
  for items in 'SKU00*' 'SKU0*' '*'; do # of 100,000 items these are 1,000, 10,000 and all
    timed "$model, $items" "$cli" forecast "$folder/p.shelfcast" --model "$model" --items "$items" --threads 2 --json
  done
done
