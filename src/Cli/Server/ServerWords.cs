using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>The words of what the command line does at the portal.</summary>
internal static class ServerWords
{
    public static readonly Words LogIn = new(
        "登录门户：从提示或标准输入读取访问令牌，核对后保存",
        "Signs in to a portal: reads an access token from a prompt or standard input, checks it and keeps it"
    );
    public static readonly Words LogOut = new("退出登录：删除保存的令牌", "Signs out: deletes the token that is kept");
    public static readonly Words Me = new(
        "显示令牌代表谁、能做什么",
        "Shows whom the token acts for and what it opens"
    );
    public static readonly Words Server = new(
        "门户的网址；不写时为本机",
        "Address of the portal; this machine when left out"
    );
    public static readonly Words Token = new("{0} 的访问令牌：", "Access token for {0}: ");
    public static readonly Words LoggedIn = new("已登录 {0}，账号 {1}。", "Signed in to {0} as {1}.");
    public static readonly Words LoggedOut = new(
        "已删除保存的令牌。令牌本身仍有效，要作废请在门户中撤销。",
        "The token that was kept is deleted. It is still in force; withdraw it in the portal to end it."
    );
    public static readonly Words ThenLogIn = new("{0} 换好后请运行 yuelu login。", "{0} Then run yuelu login.");
    public static readonly Words Portal = new("门户", "Portal");
    public static readonly Words Account = new("账号", "Account");
    public static readonly Words Roles = new("角色", "Roles");
    public static readonly Words Scopes = new("范围", "Scopes");
    public static readonly Words Nothing = new("没有内容。", "There is nothing.");
    public static readonly Words Format = new("输出为表格或JSON", "Write a table or JSON");

    public static readonly Words Api = new(
        "调用接口的任何一项操作；POST 自带 Idempotency-Key，写了 --if-match 的除外",
        "Calls any operation of the interface; a POST brings its Idempotency-Key unless --if-match is given"
    );
    public static readonly Words Method = new("方法", "The method");
    public static readonly Words Path = new(
        "地址，如 plans 或 /api/v1/plans；全部地址见 /api/v1/openapi.json",
        "The address, such as plans or /api/v1/plans; all of them stand in /api/v1/openapi.json"
    );
    public static readonly Words Body = new("正文的文件；“-”为标准输入", "File of the body; “-” is standard input");
    public static readonly Words IfMatch = new("读取时得到的 ETag", "The ETag that reading gave");
    public static readonly Words NoMethod = new("没有方法“{0}”", "There is no method “{0}”");
}
