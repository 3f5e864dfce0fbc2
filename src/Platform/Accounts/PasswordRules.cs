using Microsoft.AspNetCore.Identity;
using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts;

/// <summary>
/// What a password must be besides long enough: not the account's own name, and still something when the words and
/// sequences that everybody tries first are taken out of it.
/// </summary>
internal sealed class PasswordRules(AccountsOptions options) : IPasswordValidator<Account>
{
    private const int DifferentLetters = 6;
    private const int ShortestRun = 3;
    private const int MustRemain = 6;

    /// <summary>
    /// Words of five letters or more among the hundred commonest passwords (SecLists, 10-million-password-list-top-100, MIT),
    /// and those of this product, of Chinese lists and of administrators.
    /// </summary>
    private static readonly string[] CommonWords =
    [
        .. "password passwd dragon baseball football monkey letmein shadow master mustang michael superman killer trustno jordan jennifer hunter buster soccer harley batman andrew tigger sunshine iloveyou charlie robert thomas hockey ranger daniel starwars klaster george computer michelle jessica pepper freedom maggie ginger princess joshua cheese amanda summer ashley nicole chelsea matthew access yankees dallas austin thunder taylor matrix minecraft".Split(
            ' '
        ),
        .. "woaini woshishui admin administrator root welcome changeme default yuelu hunan changsha mima office security system audit".Split(
            ' '
        ),
    ];

    private static readonly string[] KeyRows =
    [
        "qwertyuiop[]",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "1234567890-=",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    ];

    /// <summary>Why a password cannot be used, or null. Pure.</summary>
    public static Problem? Refuse(string password, string accountName, int length)
    {
        if (password.Length < length || password.Distinct().Count() < DifferentLetters)
            return AccountProblems.Weak(length);
        var plain = Plain(password);
        if (accountName.Length >= ShortestRun && plain.Contains(Plain(accountName), StringComparison.Ordinal))
            return AccountProblems.NameInPassword;
        return Remainder(plain) < MustRemain ? AccountProblems.CommonPassword : null;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var problem = Refuse(password ?? "", user.UserName ?? "", options.PasswordLength);
        return Task.FromResult(
            problem is null
                ? IdentityResult.Success
                : IdentityResult.Failed(new IdentityError { Code = problem.Code, Description = problem.Detail.En })
        );
    }

    /// <summary>Small letters, with the digits and signs that stand in for letters written as those.</summary>
    private static string Plain(string text) => string.Concat(HalfWidth.Of(text).ToLowerInvariant().Select(Letter));

    private static char Letter(char sign) =>
        sign switch
        {
            '@' => 'a',
            '$' => 's',
            '!' => 'i',
            _ => sign,
        };

    /// <summary>How many letters remain when common words and runs are out.</summary>
    private static int Remainder(string plain)
    {
        var left = CommonWords.Aggregate(
            plain.Replace('0', 'o'),
            (text, word) => text.Replace(word, "", StringComparison.Ordinal)
        );
        return left.Length - RunsIn(left);
    }

    /// <summary>Letters that belong to runs such as 1234, aaaa, fedc, wert.</summary>
    private static int RunsIn(string text)
    {
        var (all, run) = (0, 1);
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && Follows(text[i - 1], text[i]))
            {
                run++;
                continue;
            }
            if (run >= ShortestRun)
                all += run;
            run = 1;
        }
        return all;
    }

    private static bool Follows(char first, char second) =>
        Math.Abs(first - second) <= 1 || KeyRows.Any(row => Beside(row, first, second));

    private static bool Beside(string row, char first, char second) =>
        row.IndexOf(first) is var at and >= 0 && row.IndexOf(second) is var next and >= 0 && Math.Abs(at - next) == 1;
}
