#!/usr/bin/env bash
# Import beside pandas on this machine: a CSV of 1,000,000 rows and 8 columns into a project beside read_csv and to_sql into SQLite;
# a workbook of 200,000 rows beside read_excel. Needs scripts/setup --bench and a release build.
#
#   bench/import.sh [BUILD_FOLDER] [ROWS] [WORKBOOK_ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."
cli=${1:-build/release}/bin/shelfcast-cli
rows=${2:-1000000}
workbook_rows=${3:-200000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3=/usr/bin/python3 # the system's, which has Debian's pandas

timed() { # label, command...: wall seconds and peak memory of the whole process
  local label=$1; shift
  /usr/bin/time -f "%e %M" -o "$folder/time" "$@" >"$folder/out" 2>"$folder/err" || { cat "$folder/err" >&2; exit 1; }
  read -r seconds kilobytes <"$folder/time"
  printf '%-34s %8.2f s  %7.0f MB\n' "$label" "$seconds" "$(echo "$kilobytes / 1000" | bc -l)"
}

"$python3" bench/make_sales.py receipts "$rows" "$folder/sales.csv"
for round in 1 2 3; do
  rm -f "$folder"/p.shelfcast* "$folder"/p.sqlite
  timed "shelfcast import, $rows rows CSV" "$cli" import "$folder/p.shelfcast" "$folder/sales.csv" --json
  timed "pandas read_csv + to_sql" "$python3" -c "
import pandas, sqlite3
frame = pandas.read_csv('$folder/sales.csv', parse_dates=['date'])
with sqlite3.connect('$folder/p.sqlite') as db:
    frame.to_sql('sales', db, index=False)"
done

"$python3" bench/make_sales.py receipts "$workbook_rows" "$folder/sales.xlsx"
for round in 1 2; do
  rm -f "$folder"/x.shelfcast*
  timed "shelfcast import, $workbook_rows rows XLSX" "$cli" import "$folder/x.shelfcast" "$folder/sales.xlsx" --json
  timed "pandas read_excel (openpyxl)" "$python3" -c "
import pandas
pandas.read_excel('$folder/sales.xlsx')"
done
