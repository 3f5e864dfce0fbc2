using System.Net.Mail;
using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Platform.PersonalData;

/// <summary>A kind of personal data: how it is checked and how much of it shows.</summary>
/// <param name="Code">In records and settings.</param>
/// <param name="Name">What people read.</param>
/// <param name="Hint">How it is written.</param>
/// <param name="Accepts">Whether a text, without spaces at its ends, is one.</param>
/// <param name="Mask">What shows of it to those who need not know it.</param>
public sealed record PersonalKind(
    string Code,
    Words Name,
    Words Hint,
    Func<string, bool> Accepts,
    Func<string, string> Mask
);

/// <summary>The kinds of personal data (个人信息) that are held.</summary>
public static partial class PersonalKinds
{
    private const int LongestAddress = 200;

    /// <summary>电话.</summary>
    public static readonly PersonalKind Phone = new(
        "phone",
        new("电话", "Phone"),
        new(
            "手机或带区号的座机，例如 0731-88888888。",
            "Mobile, or landline with its area code, such as 0731-88888888."
        ),
        text => PhoneForm().IsMatch(text),
        text => Middle(text, 3, 4)
    );

    /// <summary>电子邮箱.</summary>
    public static readonly PersonalKind Mail = new(
        "mail",
        new("电子邮箱", "Mail address"),
        new("提醒发到这里，例如 name@example.org。", "Reminders go there, such as name@example.org."),
        text =>
            text.Length <= 254
            && MailAddress.TryCreate(text, out var read)
            && read.Address == text
            && read.Host.Contains('.'),
        text => $"{text[..1]}***{text[text.LastIndexOf('@')..]}"
    );

    /// <summary>居民身份证号: 18 characters, the last a check character (GB 11643-1999, ISO/IEC 7064 MOD 11-2).</summary>
    public static readonly PersonalKind IdentityNumber = new(
        "identity-number",
        new("身份证号", "Identity number"),
        new("18位居民身份证号码。", "The 18 characters of the identity card."),
        IsIdentityNumber,
        text => Middle(text, 0, 4)
    );

    /// <summary>银行卡号: 12 to 19 digits, the last a check digit (ISO/IEC 7812-1, Luhn).</summary>
    public static readonly PersonalKind BankCard = new(
        "bank-card",
        new("银行卡号", "Bank card"),
        new("12至19位数字。", "12 to 19 digits."),
        IsBankCard,
        text => Middle(text, 0, 4)
    );

    /// <summary>通信地址.</summary>
    public static readonly PersonalKind Address = new(
        "address",
        new("通信地址", "Postal address"),
        new($"不超过{LongestAddress}字。", $"At most {LongestAddress} characters."),
        text => text.Length is >= 4 and <= LongestAddress,
        text => Middle(text, Math.Min(3, text.Length / 2), 0)
    );

    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<PersonalKind> All { get; } = [Phone, Mail, IdentityNumber, BankCard, Address];

    /// <summary>The kind with this code, or null.</summary>
    public static PersonalKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    private static string Middle(string text, int first, int last) =>
        text.Length <= first + last ? "****" : $"{text[..first]}****{text[(text.Length - last)..]}";

    private static bool IsIdentityNumber(string text)
    {
        if (!IdentityForm().IsMatch(text))
            return false;
        var sum = 0;
        foreach (var digit in text[..17])
            sum = (sum + (digit - '0')) * 2 % 11;
        var check = (12 - sum) % 11;
        return text[17] == (check == 10 ? 'X' : (char)('0' + check));
    }

    private static bool IsBankCard(string text)
    {
        if (!CardForm().IsMatch(text))
            return false;
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[text.Length - 1 - i] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|\+[0-9]{6,15})$")]
    private static partial Regex PhoneForm();

    [GeneratedRegex("^[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$")]
    private static partial Regex IdentityForm();

    [GeneratedRegex("^[0-9]{12,19}$")]
    private static partial Regex CardForm();
}
