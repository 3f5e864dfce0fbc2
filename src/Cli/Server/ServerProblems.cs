using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>Refusals on the way to the portal.</summary>
internal static class ServerProblems
{
    public static readonly Problem NotSignedIn = Refuse(
        "server.not-signed-in",
        "还没有登录：请先运行 yuelu login。",
        "You are not signed in: run yuelu login first."
    );

    public static readonly Problem NoToken = Refuse(
        "token.none-given",
        "没有收到访问令牌：请在门户的“账号 › 访问令牌”中建立一个，再粘贴到这里或从标准输入送入。",
        "No access token was given: make one in the portal under “Account › Access tokens” and paste it here or send it to standard input."
    );

    public static Problem BadServer(string given) =>
        Refuse(
            "server.no-address",
            $"“{given}”不是网址：应写作 https://主机 的形式。",
            $"“{given}” is no address: write it as https://HOST."
        );

    public static Problem NotEncrypted(string given) =>
        Refuse(
            "server.not-encrypted",
            $"“{given}”不加密，令牌会被途中的人看到：请用 https。只有本机可以用 http。",
            $"“{given}” is not encrypted and others on the way would see the token: use https. Only this machine may be http."
        );

    public static Problem Unreachable(Uri server, string reason) =>
        Refuse(
            "server.not-reachable",
            $"连不上 {server}（{reason}）：请检查网址和网络，并确认门户正在运行。",
            $"{server} cannot be reached ({reason}): check the address and the network, and that the portal runs."
        );

    public static Problem BrokeOff(Uri server) =>
        Refuse(
            "server.broke-off",
            $"与 {server} 的连接中断，不知道修改是否已写入：请先查看，再决定是否重做。",
            $"The connection to {server} broke off and it is not known whether the change was written: look first, then do it again if need be."
        );

    public static Problem NotTrusted(Uri server, string reason) =>
        Refuse(
            "server.not-trusted",
            $"{server} 的证书不可信（{reason}）：请确认网址无误；自建证书须先加入系统的信任列表。",
            $"The certificate of {server} is not trusted ({reason}): check the address; a certificate of your own must be added to the system's trusted ones."
        );

    public static Problem NoPortal(Uri server, int status) =>
        Refuse(
            "server.no-portal",
            $"{server} 的答复（{status}）不是岳麓门户的答复：请检查网址，或稍后再试。",
            $"{server} answered ({status}) what no Yuelu portal answers: check the address, or try again later."
        );

    public static Problem OtherServer(string path, Uri server) =>
        Refuse(
            "server.another",
            $"“{path}”不在 {server} 上，令牌不会发给别处：请只写路径。",
            $"“{path}” is not on {server}, and the token goes nowhere else: write the path only."
        );

    public static Problem OpenToOthers(string file) =>
        Refuse(
            "credentials.open-to-others",
            $"“{file}”别人也能读：请运行 chmod 600 \"{file}\"，并考虑换一个令牌。",
            $"Others may read “{file}”: run chmod 600 \"{file}\", and consider another token."
        );

    public static Problem BadCredentials(string file) =>
        Refuse(
            "credentials.damaged",
            $"“{file}”读不懂：请重新运行 yuelu login。",
            $"“{file}” cannot be read: run yuelu login again."
        );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
