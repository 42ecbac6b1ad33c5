# What action.yml runs: writes the findings to $CHARTE_SARIF, the report to the run's page, and the exit code of the
# check to the step's outputs. It fails itself if there was no check: bad input, or a site that was not reached.
set -uo pipefail

if [ -n "$CHARTE_SITE" ] && [ -n "$CHARTE_RECORDINGS" ]; then
  echo "::error::give recordings or site, not both"
  exit 2
fi
common=(--charter "$CHARTE_CHARTER" --fail-on "$CHARTE_FAIL_ON")
code=0
if [ -n "$CHARTE_SITE" ]; then
  recordings=("${RUNNER_TEMP:?}/charte-scan")
  charte scan "$CHARTE_SITE" --out "${recordings[0]}" "${common[@]}" --format sarif > "$CHARTE_SARIF" || code=$?
else
  mapfile -t recordings < <(sed '/^[[:space:]]*$/d' <<< "$CHARTE_RECORDINGS")
  if [ ${#recordings[@]} -eq 0 ]; then
    echo "::error::give recordings or site"
    exit 2
  fi
  charte check "${recordings[@]}" "${common[@]}" --format sarif > "$CHARTE_SARIF" || code=$?
fi
if [ "$code" -gt 1 ]; then
  exit "$code"
fi
echo "code=$code" >> "${GITHUB_OUTPUT:?}"
charte check "${recordings[@]}" "${common[@]}" --format markdown >> "${GITHUB_STEP_SUMMARY:?}" || [ $? -eq 1 ]
