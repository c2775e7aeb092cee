#!/usr/bin/env bash
# Runs one benchmark, and says whether its bars are met; without a name, lists them.
#   bash eng/bench.sh NAME [arguments]
#   DATASTAR_JS=FILE-OR-URL bash eng/bench.sh client
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_TieredPGO=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ "${1:-}" = client ]; then
  cd src/client
  npm ls --silent >/dev/null 2>&1 || npm ci --no-audit --no-fund --loglevel=error
  exec node bench/bench.mjs
fi

project=benchmarks/HonoStar.Benchmarks
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! dotnet build "$project" -c Release -v q --nologo >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
[ $# -gt 0 ] || echo "client       the client in Chromium: start-up, morph, signal updates; DATASTAR_JS names the rival's script"
dotnet "$project/bin/Release/net10.0/HonoStar.Benchmarks.dll" "$@"
