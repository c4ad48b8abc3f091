#!/usr/bin/env bash
# time and memory of the count of 100, 10 000 and 1 000 000 owners under every rule; 10 000 must take less than 2 ms
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec dotnet run --project loadtests/AgLive.Benchmarks -c Release -- "$@"
