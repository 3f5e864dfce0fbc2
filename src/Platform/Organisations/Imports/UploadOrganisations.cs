using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Keeps an uploaded file, so that it can be shown what it would change. Nothing counts before it is taken in.</summary>
internal sealed class UploadOrganisations(YueluDb db, Access access, TimeProvider clock)
{
    private const int LongestName = 255;

    internal async Task<Result<OrganisationImport>> KeepAsync(HttpContext http, byte[] bytes, string? fileName)
    {
        if (!ReadOrganisations.Read(bytes).Succeeded(out _, out var problem))
            return problem;
        var import = new OrganisationImport
        {
            OrganisationPath = access.Scope[0],
            FileName = Path.GetFileName(fileName) is { Length: > 0 and <= LongestName } name ? name : "organisations",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Content = bytes,
            UploadedAt = clock.GetUtcNow(),
            UploadedBy = http.User.Identity?.Name ?? "",
        };
        db.Add(import);
        await db.SaveChangesAsync(http.RequestAborted);
        return import;
    }
}
