#!/usr/bin/env bash
# Makes the files of models/ from treebanks and plain text, in three steps (README.md):
#   tools/Demarche.Training/train.sh TREEBANKS ENTITIES TEXT ENCODER [WORK [OUT]]
set -euo pipefail
[ $# -ge 4 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }
treebanks=$1 entities=$2 text=$3 encoder=$4 work=${5:-training} out=${6:-models}
[ -r "$encoder" ] || { echo "cannot read $encoder" >&2; exit 2; }
command -v xz > /dev/null || { echo "xz is missing" >&2; exit 2; }
[ -f "$work/labelled.conllu" ] || python3 -c 'import torch' || { echo "python3 cannot import torch" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
program=(dotnet run -c Release --project "$here" --)
mkdir -p "$work" "$out"

# Each step leaves its log in the work folder, so that a run which was interrupted and begun again still has the whole.
"${program[@]}" prepare --treebanks "$treebanks" --entities "$entities" --text "$text" --work "$work" | tee "$work/prepare.log"
if [ ! -f "$work/labelled.conllu" ]; then
    {
        echo "input $(basename "$encoder") sha256 $(sha256sum "$encoder" | cut -d' ' -f1)"
        python3 "$here/Teacher/teach.py" "$work/gold.conllu" "$work/development.conllu" "$encoder" \
            --model "$work/teacher.pt" --label "$work/plain.conllu" "$work/labelled.conllu"
    } | tee -a "$work/teach.log"
fi
"${program[@]}" train --treebanks "$treebanks" --entities "$entities" --work "$work" --labelled "$work/labelled.conllu" --out "$out" \
    | tee "$work/train.log"
cat "$work/prepare.log" "$work/teach.log" "$work/train.log" > "$out/training.log"
