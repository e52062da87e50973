#!/bin/sh
# What borrowing a season is worth to items with a short history: Australian retail by state and industry, monthly, from 2009 on.
#   bench/short_histories.sh DATA_FOLDER BUILD [KEEP...]
# DATA_FOLDER holds aus_retail/series.csv.gz and meta.csv.gz (ABS cat. 8501.0). Every second series keeps KEEP months before each of 4 origins.
set -e
data=$1 build=$2
shift 2
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
python3 - "$data/aus_retail" > "$folder/retail.csv" <<'PYTHON'
import csv, gzip, sys

read = lambda name: csv.DictReader(gzip.open(f"{sys.argv[1]}/{name}.csv.gz", "rt"))
industry = {row["series_id"]: row["industry"] for row in read("meta")}
out = csv.writer(sys.stdout)
out.writerow(["item", "category", "month", "quantity"])
for row in read("series"):
    if row["date"] >= "2009":
        out.writerow([row["series_id"], industry[row["series_id"]], row["date"], row["turnover_mAUD"]])
PYTHON
"$build/bin/shelfcast-cli" import "$folder/retail.shelfcast" "$folder/retail.csv" --frequency monthly
for keep in ${*:-4 8 11}; do
    "$build/bin/short_histories" "$folder/retail.shelfcast" "$keep" 12 4 borrowed-season stat-ensemble auto-ets seasonal-naive naive auto
done
