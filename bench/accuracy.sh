#!/usr/bin/env bash
# Accuracy and speed on public competition data: M4 weekly and M3 monthly, as CSV with the columns id, t, split, value.
#
#   bench/accuracy.sh DATA_FOLDER [BUILD_FOLDER] [MODELS]
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:?usage: bench/accuracy.sh DATA_FOLDER [BUILD_FOLDER] [MODELS]}
cli=${2:-build/release}/bin/shelfcast-cli
models=${3:-naive,seasonal-naive,auto-ets,auto-arima}
echo "M4 weekly, 359 series, horizon 13, one thread"
"$cli" benchmark "$data/m4_weekly/series.csv.gz" --season 1 --horizon 13 --model "$models" --threads 1
echo "M3 monthly, 1428 series (those with 18 test values), horizon 18, one thread"
"$cli" benchmark "$data/m3/series.csv.gz" --season 12 --horizon 18 --model "$models" --threads 1
