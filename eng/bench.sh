#!/usr/bin/env bash
# Runs one benchmark, and says whether its bars are met; without a name, lists them.
#   bash eng/bench.sh NAME [arguments]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_TieredPGO=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
project=benchmarks/HonoStar.Benchmarks
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! dotnet build "$project" -c Release -v q --nologo >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
dotnet "$project/bin/Release/net10.0/HonoStar.Benchmarks.dll" "$@"
