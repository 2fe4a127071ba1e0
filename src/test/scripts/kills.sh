#!/usr/bin/env bash
# Kills ingest, reindex and upgrade at random moments, completes each, and compares what comes of it
# with an undisturbed run: kills.sh [COUNT] [SEED]. See docs/robustness.md.
set -euo pipefail
cd "$(dirname "$0")/../../.."
mvn -B -ntp -q test -Dtest=KillsTest -Dhoidap.kills="${1:-100}" -Dhoidap.kills.seed="${2:-1}"
