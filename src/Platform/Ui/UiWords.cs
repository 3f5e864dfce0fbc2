using Yuelu.Kernel;

namespace Yuelu.Platform.Ui;

/// <summary>The words of the frame around every page.</summary>
public static class UiWords
{
    public static readonly Words Product = new("岳麓", "Yuelu");
    public static readonly Words Tagline = new("规划落地与问责平台", "Plans, running and accountable");
    public static readonly Words SkipToContent = new("跳到正文", "Skip to content");
    public static readonly Words MainNavigation = new("主导航", "Main navigation");
    public static readonly Words InSection = new("{0}：栏目", "{0}: pages");
    public static readonly Words AllRows = new("全部 {0} 行", "All {0} rows");
    public static readonly Words OtherLanguage = new("English", "中文");
    public static readonly Words SignIn = new("登录", "Sign in");
    public static readonly Words SignOut = new("退出", "Sign out");
    public static readonly Words Motto = new(
        "实事求是：每个数字都能追到承诺它的那句话。",
        "Seek truth from facts: every number can be followed to the sentence that promised it."
    );
    public static readonly Words ThereIsAProblem = new("有问题需要改正", "There is a problem");
    public static readonly Words Back = new("返回", "Back");
    public static readonly Words HomePage = new("首页", "Home page");
    public static readonly Words NotFound = new("没有这个页面", "No such page");
    public static readonly Words NotFoundHow = new(
        "地址可能写错了，或这个页面已经移走。请从首页重新进入。",
        "The address may be mistyped, or the page may have moved. Start again from the home page."
    );
    public static readonly Words Forbidden = new("不能打开这个页面", "You cannot open this page");
    public static readonly Words ForbiddenHow = new(
        "您的账号没有这项权限。请向管理员申请。",
        "Your account lacks the permission. Ask the administrator for it."
    );
    public static readonly Words Refused = new("没有办成", "That did not work");
    public static readonly Words Failed = new("系统出错", "Something broke");
    public static readonly Words FailedHow = new(
        "您提交的内容可能没有保存。错误已经记录，请稍后再试。",
        "What you sent may not have been saved. The error is recorded; please try again later."
    );
    public static readonly Words Expired = new(
        "页面已过期，请返回、刷新后再提交。",
        "The page has expired. Go back, reload it and send again."
    );
    public static readonly Words Page = new("第 {0} 页，共 {1} 页", "Page {0} of {1}");
    public static readonly Words Previous = new("上一页", "Previous");
    public static readonly Words Next = new("下一页", "Next");
    public static readonly Words Search = new("查找", "Search");
    public static readonly Words Show = new("显示", "Show");
    public static readonly Words Clear = new("清除条件", "Clear");
    public static readonly Words Any = new("全部", "Any");
    public static readonly Words Found = new("{0} 项", "{0} found");
    public static readonly Words Copy = new("复制", "Copy");
    public static readonly Words Copied = new("已复制", "Copied");
    public static readonly Words Acts = new("操作", "Acts");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Cancel = new("取消", "Cancel");
}
