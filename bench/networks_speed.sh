#!/bin/sh
# Training windows a second of Shelfcast's networks and of the same ones in Python (Debian: python3-torch), in turn, one thread each.
#   bench/networks_speed.sh BUILD [BATCH] [WINDOWS] [ROUNDS]
set -e
build=$1 batch=${2:-128} windows=${3:-4096} rounds=${4:-3}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
here=$(dirname "$0")
for model in lstm transformer; do
    for round in $(seq "$rounds"); do
        line=$("$build/bin/networks_speed" "$model" "$batch" "$windows")
        echo "$line"
        shape=$(echo "$line" | sed 's/.*"shape": \[\(.*\)\].*/\1/; s/ //g')
        python3 "$here/networks_torch.py" "$model" "$batch" "$windows" "$shape"
    done
done
