using Yuelu.Kernel;

namespace Yuelu.Platform.Tokens;

/// <summary>The words of access tokens.</summary>
public static class TokenWords
{
    public static readonly Words Tokens = new("访问令牌", "Access tokens");
    public static readonly Words WhatThisIs = new(
        "令牌让程序以您的账号调用接口，权限不超过您本人。每个程序用一个令牌，不用时撤销。",
        "A token lets a program use the interface as your account, with no right that you lack. Give each program its own, and withdraw it when it is not used."
    );
    public static readonly Words None = new("还没有令牌。", "There is no token yet.");
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words NameHint = new(
        "用在哪里，例如“统计处取数程序”。",
        "Where it is used, such as “figures for the statistics desk”."
    );
    public static readonly Words Scopes = new("范围", "Scopes");
    public static readonly Words Days = new("有效天数", "Days it lasts");
    public static readonly Words DaysHint = new("1 至 {0} 天。", "1 to {0} days.");
    public static readonly Words Made = new("建立", "Made");
    public static readonly Words Ends = new("到期", "Ends");
    public static readonly Words LastUse = new("最近使用", "Last use");
    public static readonly Words Never = new("没有用过", "never");
    public static readonly Words State = new("状态", "State");
    public static readonly Words InForce = new("有效", "in force");
    public static readonly Words Expired = new("已到期", "expired");
    public static readonly Words Withdrawn = new("已撤销", "withdrawn");
    public static readonly Words Make = new("建立令牌", "Make a token");
    public static readonly Words Withdraw = new("撤销", "Withdraw");
    public static readonly Words WithdrawWhich = new("撤销“{0}”", "Withdraw “{0}”");
    public static readonly Words IsWithdrawn = new("令牌已撤销。", "The token is withdrawn.");
    public static readonly Words Secret = new("新令牌", "The new token");
    public static readonly Words SecretOnce = new(
        "请现在复制，离开本页后不再显示。丢失了就撤销它，再建一个。",
        "Copy it now; it is not shown again. If it is lost, withdraw it and make another."
    );
    public static readonly Words Interface = new("接口文档", "Interface");
}
