using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Keeps an uploaded file and shows what it would change. Nothing counts before it is taken in.</summary>
internal static class UploadOrganisations
{
    internal static async Task<IResult> Handle(
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } upload)
            return ImportPage.Answer(ImportProblems.NoFile);
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, http.RequestAborted);
        if (!ReadOrganisations.Read(bytes).Succeeded(out _, out var problem))
            return ImportPage.Answer(problem);
        var import = new OrganisationImport
        {
            OrganisationPath = access.Scope[0],
            FileName = Path.GetFileName(upload.FileName) is { Length: <= 255 } name ? name : "organisations",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Content = bytes,
            UploadedAt = clock.GetUtcNow(),
            UploadedBy = http.User.Identity?.Name ?? "",
        };
        db.Add(import);
        await db.SaveChangesAsync(http.RequestAborted);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/organisation-imports/{import.Id}");
    }
}
