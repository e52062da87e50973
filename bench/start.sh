#!/usr/bin/env bash
# Start of the window, and opening a project of 10,000 series with 1,500,000 observations, on the offscreen platform.
#
#   bench/start.sh [BUILD_FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
build=${1:-build/release}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME=$folder XDG_RUNTIME_DIR=$folder
/usr/bin/python3 bench/make_sales.py weekly 10000 150 "$folder/weekly.csv"
"$build/bin/shelfcast-cli" import "$folder/big.shelfcast" "$folder/weekly.csv"
for round in 1 2 3 4 5; do
  "$build/bin/shelfcast" --time-start
  "$build/bin/shelfcast" --time-start "$folder/big.shelfcast"
done
