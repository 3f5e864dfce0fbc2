using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>The words of second factors.</summary>
internal static class FactorWords
{
    internal static readonly Words SecondFactor = new("双因素验证", "Second factor");
    internal static readonly Words On = new("已启用", "on");
    internal static readonly Words Off = new("未启用", "off");
    internal static readonly Words SetUp = new("设置", "Set up");
    internal static readonly Words Why = new(
        "密码被人知道了，也登录不了您的账号。验证器应用和通行密钥任选一种，两种都设更稳妥。",
        "With it, whoever learns your password still cannot sign in. An authenticator app or a passkey will do; both are safer."
    );
    internal static readonly Words Must = new(
        "您的角色必须启用双因素验证。设置好一种以后才能继续。",
        "Your role must have a second factor. Set one up before you go on."
    );
    internal static readonly Words App = new("验证器应用", "Authenticator app");
    internal static readonly Words AppSince = new("{0} 起启用。", "In use since {0}.");
    internal static readonly Words AppHow = new(
        "手机上任何一种验证器应用都可以（RFC 6238），不需要联网。",
        "Any authenticator app on a phone will do (RFC 6238); it needs no network."
    );
    internal static readonly Words Begin = new("设置验证器", "Set up the app");
    internal static readonly Words Remove = new("停用", "Remove");
    internal static readonly Words Scan = new("1. 扫描，或手工输入密钥", "1. Scan, or type the key");
    internal static readonly Words ScanHow = new(
        "在验证器应用中添加账号，扫描这个二维码；不能扫描时，选“手工输入”，账号 {0}，密钥：",
        "In the app, add an account and scan this picture. If it cannot be scanned, choose to type: account {0}, key:"
    );
    internal static readonly Words Picture = new(
        "二维码，内容与下面的密钥相同",
        "QR code with the key that is also given as text"
    );
    internal static readonly Words Prove = new("2. 输入应用显示的数字", "2. Enter what the app shows");
    internal static readonly Words NotBegun = new(
        "还没有开始设置，或已经设置好了。",
        "The setup has not been begun, or is done already."
    );
    internal static readonly Words Codes = new("恢复码", "Recovery codes");
    internal static readonly Words CodesLeft = new(
        "还有 {0} 个可用。手机或密钥不在身边时，每个可以代替一次。",
        "{0} are left. Each stands in once when phone or key is not at hand."
    );
    internal static readonly Words MakeCodes = new("生成新的恢复码", "Make new recovery codes");
    internal static readonly Words MakeCodesHint = new("旧的恢复码随即作废。", "The old ones are void from then on.");
    internal static readonly Words CodesOnce = new(
        "恢复码只显示这一次。请打印或抄下来，与手机分开保管。",
        "The codes are shown this once. Print or copy them, and keep them apart from the phone."
    );
    internal static readonly Words CodesFor = new("岳麓，账号 {0}，{1}", "Yuelu, account {0}, {1}");
    internal static readonly Words Kept = new("已保存好，继续", "I have kept them; go on");
    internal static readonly Words Passkeys = new("通行密钥", "Passkeys");
    internal static readonly Words PasskeysHow = new(
        "用手机、电脑或安全钥匙的指纹、面容或 PIN 登录，不用输密码。",
        "Sign in by the fingerprint, face or PIN of a phone, a computer or a security key, without the password."
    );
    internal static readonly Words NoPasskeys = new("还没有通行密钥。", "No passkey yet.");
    internal static readonly Words PasskeyName = new("名称", "Name");
    internal static readonly Words PasskeyNameHint = new("例如：办公室电脑", "Such as: office computer");
    internal static readonly Words Added = new("添加时间", "Added");
    internal static readonly Words AddPasskey = new("添加通行密钥", "Add a passkey");
    internal static readonly Words Rename = new("改名", "Rename");
    internal static readonly Words RenameOf = new("“{0}”的新名称", "New name of “{0}”");
    internal static readonly Words Delete = new("删除", "Remove");
    internal static readonly Words Unnamed = new("（未命名）", "(unnamed)");
    internal static readonly Words LastOne = new(
        "您的角色必须保留一种双因素验证。",
        "Your role must keep one second factor."
    );
    internal static readonly Words Saved = new("已保存。", "Saved.");
}
