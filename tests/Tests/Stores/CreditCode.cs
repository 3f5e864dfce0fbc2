using Yuelu.Kernel;

namespace Yuelu;

/// <summary>Social credit codes of nobody, which are right in every place.</summary>
internal static class CreditCode
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The code of an enterprise that is registered in Changsha, by its number.</summary>
    internal static string Of(int number) =>
        (
            from organisation in "0123456789X"
            from last in Letters
            select $"91430100MAAA{number:0000}{organisation}{last}"
        ).First(code => SocialCreditCode.Check(code) is null);
}
