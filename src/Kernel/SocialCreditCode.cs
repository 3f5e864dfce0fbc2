namespace Yuelu.Kernel;

/// <summary>
/// The unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, of which 3 to 8 name the place of
/// registration, 9 to 17 are the organisation code with a check character of its own (GB 11714), and the last one checks all.
/// Both are checked: an identity-card number can fit the last one by chance. Which registering departments there are
/// (characters 1 and 2) is not checked; no full list with a source is held.
/// </summary>
public static class SocialCreditCode
{
    /// <summary>How many characters it has.</summary>
    public const int Length = 18;

    /// <summary>The characters by their value, 0 to 30; I, O, S, V and Z are not used.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The check characters of an organisation code by their value, 0 to 10.</summary>
    private const string OrganisationChecks = "0123456789X";

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly Problem BadForm = new(
        ProblemKind.Invalid,
        "credit-code.form",
        new(
            "统一社会信用代码应为18位数字或大写字母（不用 I、O、S、V、Z），第3至8位为数字。",
            "A social credit code has 18 digits or letters (without I, O, S, V, Z), and digits in places 3 to 8."
        )
    );

    private static readonly Problem BadCheck = new(
        ProblemKind.Invalid,
        "credit-code.check",
        new(
            "统一社会信用代码的校验位不符：至少有一位写错。请对照营业执照。",
            "The check character of the social credit code does not fit: at least one character is wrong. Compare the licence."
        )
    );

    private static readonly Problem BadOrganisation = new(
        ProblemKind.Invalid,
        "credit-code.organisation",
        new(
            "第9至17位不是组织机构代码（其校验位不符）：这可能是身份证号或其他号码。请对照营业执照。",
            "Places 9 to 17 are no organisation code (its check character does not fit): this may be an identity-card number or another one. Compare the licence."
        )
    );

    /// <summary>What is wrong with a code, in capitals or not, full-width or not; null when it is one.</summary>
    public static Problem? Check(string code)
    {
        code = HalfWidth.Of(code).Trim().ToUpperInvariant();
        if (code.Length != Length || code.Any(letter => !Alphabet.Contains(letter)))
            return BadForm;
        if (code[2..8].Any(letter => !char.IsAsciiDigit(letter)))
            return BadForm;
        if (code[^1] != CheckOf(code))
            return BadCheck;
        return code[16] == OrganisationCheckOf(code[8..16]) ? null : BadOrganisation;
    }

    /// <summary>A code with both check characters, from what stands before them; for synthetic data alone.</summary>
    /// <param name="authority">The first eight characters.</param>
    /// <param name="organisation">The eight characters of the organisation code before its check character.</param>
    public static string Synthetic(string authority, string organisation)
    {
        var code = $"{authority}{organisation}{OrganisationCheckOf(organisation)}";
        return $"{code}{CheckOf(code + "0")}";
    }

    /// <summary>31 less the sum of the first 17 values, each times 3 to the power of its place, modulo 31; 31 counts as 0.</summary>
    private static char CheckOf(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in code[..^1])
        {
            sum += Alphabet.IndexOf(letter) * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>11 less the weighted sum modulo 11, where letters count from A = 10 without a gap; 10 is X, 11 is 0.</summary>
    private static char OrganisationCheckOf(string body)
    {
        var sum = body.Zip(OrganisationWeights).Sum(one => ValueOf(one.First) * one.Second);
        return OrganisationChecks[(11 - sum % 11) % 11];
    }

    private static int ValueOf(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
}
