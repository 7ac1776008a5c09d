#!/usr/bin/env bash
# Runs the pinned Maven, which the installed Maven (3.6 or newer) fetches once as an artifact through its own repositories.
set -euo pipefail
version=3.9.11
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
boot=${MAVEN_BOOT_DIR:-$HOME/.m2/boot}
home=$boot/apache-maven-$version
if [ ! -x "$home/bin/mvn" ]; then
    command -v mvn > /dev/null || { echo "Maven is not installed: install Maven 3.6 or newer (Debian: apt-get install maven)." >&2; exit 1; }
    fetch=$(mktemp -d)
    trap 'rm -rf "$fetch"' EXIT
    (cd "$fetch" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        -Dartifact="org.apache.maven:apache-maven:$version:zip:bin" -DoutputDirectory="$fetch/unpacked")
    chmod +x "$fetch/unpacked/apache-maven-$version/bin/mvn"
    mkdir -p "$boot"
    mv "$fetch/unpacked/apache-maven-$version" "$home" 2> /dev/null || [ -x "$home/bin/mvn" ]
    rm -rf "$fetch"
    trap - EXIT
fi
export MAVEN_PROJECTBASEDIR=$root
exec "$home/bin/mvn" "$@"
