using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Yuelu.Platform.Accounts;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// 填报设备: from where something is filed. A browser bears a random cookie of its own, a program is its account; of either only
/// the beginning of its hash is kept. Two enterprises that are filed from one device are shown to officers: reporting for others
/// (代填代报) is forbidden to them, and the record lets it be seen.
/// </summary>
internal sealed class FilingDevice(IHttpContextAccessor accessor, Access access)
{
    private const string Cookie = "yuelu.device";
    private const int MarkLength = 12;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(730);

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Name of the account.</summary>
    internal string Person => Http.User.Identity?.Name ?? "";

    /// <summary>Mark of the device; two with the same are the same.</summary>
    internal string Mark =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Http.Request.Cookies[Cookie] ?? $"{access.AccountId}"))
        )[..MarkLength];

    /// <summary>Gives the browser its cookie, if it has none; done where a form is opened.</summary>
    internal void Meet()
    {
        if (Http.Request.Cookies.ContainsKey(Cookie))
            return;
        Http.Response.Cookies.Append(
            Cookie,
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Http.Request.IsHttps,
                MaxAge = Lasts,
                IsEssential = true,
                Path = Http.Request.PathBase.HasValue ? Http.Request.PathBase.Value : "/",
            }
        );
    }
}
