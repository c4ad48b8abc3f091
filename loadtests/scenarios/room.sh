#!/usr/bin/env bash
# 200 voters on WebSockets and a syndic at the console, in an open loop, on SQLite and on two nodes: latencies and a recount
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec dotnet run --project loadtests/AgLive.RoomLoad -c Release -- "$@"
