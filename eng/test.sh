#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds, and runs every test.
#   bash eng/test.sh          all tests
#   bash eng/test.sh NAME     one test project (such as HonoStar.Tests), or "client" for the client's own tests
# Its last line is "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."

only="${1:-}"
passed=0 failed=0 skipped=0
logs="$(mktemp -d)"
trap 'rm -rf "$logs"' EXIT

install() { # Debian package: whether it is there now
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  command -v apt-get >/dev/null 2>&1 || return
  echo "Installing $1 ..."
  $sudo apt-get install -y -qq "$1" >"$logs/apt" 2>&1 ||
    { $sudo apt-get update -qq && $sudo apt-get install -y -qq "$1"; } >"$logs/apt" 2>&1
}

need() { # command, Debian package
  command -v "$1" >/dev/null 2>&1 || install "$2" && return
  echo "The tests need '$1': install it and run this again." >&2
  cat "$logs/apt" >&2 2>/dev/null
  exit 1
}

count() { # log file: adds the totals that a test run printed
  local p f s
  p=$(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' "$1" | tail -n 1)
  f=$(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' "$1" | tail -n 1)
  s=$(sed -n 's/^ *skipped: *\([0-9]*\).*/\1/p' "$1" | tail -n 1)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  [ -n "$p" ] # a run without totals has not run
}

count_client() { # log of node's test runner
  local p f s
  p=$(sed -n 's/^[^0-9a-z]*pass \([0-9]*\)$/\1/p' "$1" | tail -n 1)
  f=$(sed -n 's/^[^0-9a-z]*fail \([0-9]*\)$/\1/p' "$1" | tail -n 1)
  s=$(sed -n 's/^[^0-9a-z]*skipped \([0-9]*\)$/\1/p' "$1" | tail -n 1)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  [ -n "$p" ]
}

# The headless build of Chromium starts several times faster than the one with windows; where it cannot be had, that one does. A
# test of pages that the back button brings back needs that one.
need chromium chromium
CHROMIUM_WITH_WINDOWS=$(command -v chromium)
export CHROMIUM_WITH_WINDOWS
if [ -z "${CHROMIUM:-}" ]; then
  command -v chromium-headless-shell >/dev/null 2>&1 || install chromium-headless-shell
  CHROMIUM=$(command -v chromium-headless-shell || command -v chromium)
  export CHROMIUM
fi
need redis-server redis-server
need nats-server nats-server

echo "Building ..."
if ! dotnet build HonoStar.sln -c Release --nologo -v quiet; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

if [ -z "$only" ] || [ "$only" = client ]; then
  echo "Testing client ..."
  (cd src/client && npm run --silent check && npm test --silent) >"$logs/client" 2>&1
  status=$?
  if ! count_client "$logs/client" || [ $status -ne 0 ]; then
    tail -n 200 "$logs/client"
    [ "$failed" -gt 0 ] || failed=$((failed + 1))
  fi
fi

for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  grep -q '<IsTestProject>false' "$project" && continue
  [ -z "$only" ] || [ "$only" = "$name" ] || continue
  echo "Testing $name ..."
  output=Normal
  [ "$name" != HonoStar.Faults.Tests ] || output=Detailed # with what was counted
  dotnet test --project "$project" -c Release --no-build --no-progress --output $output >"$logs/$name" 2>&1
  status=$?
  sed -n 's/^ *COUNTS /  /p' "$logs/$name"
  before=$failed
  if ! count "$logs/$name" || [ $status -ne 0 ]; then
    cat "$logs/$name"
    [ "$failed" -gt "$before" ] || failed=$((failed + 1))
  fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
