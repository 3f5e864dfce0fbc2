# Sourced by ./run, ./bench and ./test: finding the SDK, building only what changed, saying plainly what is missing.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en
export HOME=${HOME:-/tmp}

# stop ZH EN COMMAND: a plain sentence in both languages, the command that mends it, exit 1.
stop() {
    printf '\n%s\n%s\n' "$1" "$2" >&2
    [ -z "${3:-}" ] || printf '\n    %s\n\n' "$3" >&2
    exit 1
}

# Puts `dotnet` on the path where an installer left it beside the path.
find_dotnet() {
    command -v dotnet >/dev/null && return
    local place
    for place in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /opt/dotnet; do
        if [ -n "$place" ] && [ -x "$place/dotnet" ]; then
            export DOTNET_ROOT=$place PATH=$PATH:$place
            return
        fi
    done
    no_sdk
}

no_sdk() {
    stop "未找到 .NET 10 SDK。安装后请重试（Debian 12）：" \
        "The .NET 10 SDK is missing. Install it and try again (Debian 12):" \
        "sudo apt-get install -y wget && wget https://packages.microsoft.com/config/debian/12/packages-microsoft-prod.deb -O /tmp/ms.deb && sudo dpkg -i /tmp/ms.deb && sudo apt-get update && sudo apt-get install -y dotnet-sdk-10.0"
}

need_sdk() {
    find_dotnet
    (cd "$root" && dotnet --version >/dev/null 2>&1) || no_sdk
}

# One hash over the sources and lock files below the given places.
source_hash() {
    (
        cd "$root"
        find global.json Directory.Build.props Directory.Packages.props "$@" -type f -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
    )
}

# What a build left: names, sizes and times, so that a build by other means is noticed.
output_mark() {
    [ -d "$root/artifacts/bin" ] || return 0
    (cd "$root/artifacts/bin" && find "$@" -name '[Yy]uelu*.dll' -printf '%p %s %T@\n' 2>/dev/null || true) | LC_ALL=C sort
}

# build_when_changed STAMP "SOURCES" "OUTPUTS" PROJECT…: builds unless sources and outputs are those of the stamp.
build_when_changed() {
    local stamp=$root/artifacts/$1.stamp sources=$2 outputs=$3 project now
    shift 3
    # shellcheck disable=SC2086
    now="$(source_hash $sources)"$'\n'"$(output_mark $outputs)"
    if [ -f "$stamp" ] && [ "$(<"$stamp")" = "$now" ]; then return; fi
    need_sdk
    mkdir -p "$root/artifacts"
    exec 8>"$root/artifacts/build.lock"
    flock 8
    echo "正在构建，首次约需一两分钟… Building; the first time takes a minute or two…" >&2
    for project in "$@"; do
        build "$project"
    done
    # shellcheck disable=SC2086
    printf '%s\n%s\n' "$(source_hash $sources)" "$(output_mark $outputs)" >"$stamp"
    exec 8>&-
}

# build PROJECT: restores as locked and builds Release; on failure says why and stops. One compiler serves all projects,
# which takes a third less time, and is sent home afterwards.
build() {
    local log=$root/artifacts/build.log status=0
    mkdir -p "$root/artifacts"
    (
        cd "$root"
        dotnet build "$1" -c Release -v q -nologo -clp:NoSummary -p:RestoreLockedMode=true -p:UseSharedCompilation=true
    ) >"$log" 2>&1 8>&- || status=$?
    (cd "$root" && dotnet build-server shutdown --vbcscompiler) >/dev/null 2>&1 || true
    ((status > 0)) || return 0
    if grep -qE 'NU1301|NU1300|Unable to load the service index|NameResolution|Name or service not known' "$log"; then
        stop "无法下载所需的程序包：连不上 NuGet 源。请检查网络或代理（HTTPS_PROXY），然后重试：" \
            "The packages cannot be downloaded: the NuGet feed does not answer. Check the network or the proxy (HTTPS_PROXY), then try again:" \
            "$0"
    elif grep -qE 'NU1004' "$log"; then
        stop "锁定文件与项目的依赖不一致。改动依赖后请更新锁定文件：" \
            "The lock files do not fit the projects. After a change of packages bring them up to date:" \
            "dotnet restore Yuelu.slnx"
    elif grep -qE 'NETSDK1045|A compatible .NET SDK was not found' "$log"; then
        no_sdk
    elif grep -qE 'No space left on device' "$log"; then
        stop "磁盘已满，无法构建。请腾出空间（约需 2 GB）后重试：" \
            "The disk is full. Free about 2 GB, then try again:" "df -h $root"
    fi
    grep -E 'error [A-Z]+[0-9]+|^Unhandled' "$log" | sort -u | head -20 >&2
    stop "构建失败，完整记录如下：" "The build failed; the whole log:" "less $log"
}
