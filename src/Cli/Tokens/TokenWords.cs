using Yuelu.Kernel;

namespace Yuelu.Cli.Tokens;

/// <summary>The words of <c>yuelu token</c>.</summary>
internal static class TokenWords
{
    public static readonly Words Token = new("访问令牌", "Access tokens");
    public static readonly Words List = new("列出本账号的访问令牌", "Lists the account's access tokens");
    public static readonly Words Make = new(
        "建立访问令牌，写入只有本人能读的文件",
        "Makes an access token and writes it into a file that only you may read"
    );
    public static readonly Words Revoke = new("撤销访问令牌", "Withdraws an access token");
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words Scope = new(
        "令牌打开的范围，如 plans:read；可写多次",
        "What it opens, such as plans:read; may be given several times"
    );
    public static readonly Words Days = new(
        "有效天数，1至366；不写时为90",
        "Days that it lasts, 1 to 366; 90 when left out"
    );
    public static readonly Words Out = new(
        "写入令牌的文件；屏幕上不显示",
        "The file for the token; it is not shown on the screen"
    );
    public static readonly Words Id = new("标识", "Id");
    public static readonly Words Until = new("有效期至", "Until");
    public static readonly Words Used = new("最近使用", "Last used");
    public static readonly Words Withdrawn = new("撤销于", "Withdrawn");
}
