using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>The words of an enterprise's people.</summary>
internal static class FillerWords
{
    internal static readonly Words OurPeople = new("本企业人员", "Our people");
    internal static readonly Words How = new(
        "审核人在这里邀请填报人。填报人只能填写，由审核人审核后才算报出。",
        "Whoever approves invites the fillers here. Fillers fill in; nothing is filed before it is approved."
    );
    internal static readonly Words None = new("还没有其他人员。", "Nobody else yet.");
    internal static readonly Words Invite = new("邀请填报人", "Invite a filler");
    internal static readonly Words Enterprise = new("企业", "Enterprise");
    internal static readonly Words NewLink = new("换发邀请链接", "New invitation link");
    internal static readonly Words Withdraw = new("收回填报权限", "Withdraw");
    internal static readonly Words Withdrawn = new("填报权限已收回。", "The role is withdrawn.");
}
