#!/usr/bin/env bash
# CPU time beside R's forecast package, one thread each, on the same series one after the other. Times of one machine and
# one minute: only the ratio means something elsewhere. Needs R with the package forecast.
#
#   bench/beside_r.sh SETS_FOLDER [CLI] [ONLY]      SETS_FOLDER as bench/competition_sets.py writes it; ONLY: arima, ets or theta
set -euo pipefail
cd "$(dirname "$0")/.."
sets=${1:?usage: bench/beside_r.sh SETS_FOLDER [CLI] [ONLY]}
cli=${2:-build/release/bin/shelfcast-cli}
only=${3:-}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

printf '%-11s %-11s %6s %10s %10s %7s %18s %18s\n' set model series 'R ms' 'ours ms' ratio 'R sMAPE MASE' 'ours sMAPE MASE'
# set, season, horizon, method of R, our model, stride: fewer series where R takes long
while read -r set season horizon method model stride; do
    [[ -z "$only" || "$model" == *"$only"* ]] || continue
    read -r count r_seconds r_smape r_mase < <(Rscript bench/beside_r.R "$sets/$set.csv.gz" "$method" "$season" "$horizon" "$stride")
    read -r our_count our_seconds our_smape our_mase < <(
        "$cli" benchmark "$sets/$set.csv.gz" --season "$season" --horizon "$horizon" --model "$model" --stride "$stride" --threads 1 --json |
            python3 -c 'import json, sys
row = json.load(sys.stdin)["models"][0]
print(row["series"], row["cpu_seconds"], row["smape"], row["mase"])')
    [[ "$count" == "$our_count" ]] || { echo "$set: R took $count series, we $our_count" >&2; exit 1; }
    awk -v set="$set" -v model="$model" -v n="$count" -v r="$r_seconds" -v o="$our_seconds" -v rs="$r_smape" -v rm="$r_mase" -v os="$our_smape" -v om="$our_mase" \
        'BEGIN { printf "%-11s %-11s %6d %10.2f %10.3f %6.0fx %10.2f %7.3f %10.2f %7.3f\n", set, model, n, 1000 * r / n, 1000 * o / n, r / (o > 0 ? o : 1e-6), rs, rm, os, om }'
done <<'SETS'
m3_monthly 12 18 auto.arima auto-arima 30
m4_weekly 1 13 auto.arima auto-arima 18
m4_hourly 24 48 auto.arima auto-arima 207
m3_monthly 12 18 ets auto-ets 10
m4_weekly 1 13 ets auto-ets 9
m4_hourly 24 48 ets auto-ets 69
m3_monthly 12 18 thetaf theta 3
m4_weekly 1 13 thetaf theta 3
m4_hourly 24 48 thetaf theta 9
SETS
