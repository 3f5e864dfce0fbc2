using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Imports;

/// <summary>Takes files for the register, and the decision about them. What takes long is done by <see cref="ImportJob"/>.</summary>
internal sealed class ImportDesk(YueluDb db, Access access, TimeProvider clock)
{
    private const int LongestName = 255;

    /// <summary>The files in scope, the newest first.</summary>
    internal IQueryable<RegistryImport> Imports() =>
        db.Set<RegistryImport>().Within(access).OrderByDescending(import => import.Id);

    internal Task<RegistryImport?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<RegistryImport>().Within(access).SingleOrDefaultAsync(import => import.Id == id, ct);

    /// <summary>Whether other files, of whomever, are worked on first.</summary>
    internal Task<bool> IsBehindOthersAsync(RegistryImport import, CancellationToken ct) =>
        db.Set<RegistryImport>()
            .AnyAsync(
                other =>
                    (other.State == ImportState.Sent || other.State == ImportState.Wanted)
                    && other.SentAt < import.SentAt,
                ct
            );

    /// <summary>Keeps a file and has it judged.</summary>
    internal async Task<Result<RegistryImport>> SendAsync(
        HttpContext http,
        byte[] file,
        string? fileName,
        string? kind,
        string? source
    )
    {
        if (FileKinds.Find(kind) is not { } known)
            return ImportProblems.NoKind;
        if (known.OfOffice && !access.Reaches(Organisation.Root, [Roles.StrategyOffice]))
            return ImportProblems.OfOffice;
        if (file.Length == 0)
            return ImportProblems.NoFile;
        if (source?.Trim() is not { Length: > 0 and <= 400 } told)
            return ImportProblems.NoSource;
        var now = clock.GetUtcNow();
        var import = new RegistryImport
        {
            OrganisationPath = access.Scope[0],
            Kind = known.Key,
            FileName = Path.GetFileName(fileName) is { Length: > 0 and <= LongestName } name ? name : known.Key,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            Content = Pack(file),
            Source = told,
            Scope = string.Join('\n', access.Scope),
            Role = access.ActingRole,
            SentAt = now,
            SentBy = http.User.Identity?.Name ?? "",
        };
        db.Add(import);
        db.Queue(ImportJob.Kind, import.OrganisationPath, import.SentBy, now);
        await db.SaveChangesAsync(http.RequestAborted);
        return import;
    }

    /// <summary>Has a judged file taken in.</summary>
    internal async Task<Result<RegistryImport>> TakeInAsync(HttpContext http, Guid id, bool goodRowsOnly)
    {
        if (await FindAsync(id, http.RequestAborted) is not { } import)
            return ImportProblems.NotFound;
        if (import.State != ImportState.Judged)
            return ImportProblems.NotJudged;
        var preview = FilePreview.Unpack(import.Preview!);
        if (preview.Changing == 0)
            return ImportProblems.NothingNew;
        if (preview.WrongRows > 0 && !goodRowsOnly)
            return ImportProblems.HasErrors;
        var now = clock.GetUtcNow();
        import.Want(goodRowsOnly, now);
        db.Queue(ImportJob.Kind, import.OrganisationPath, http.User.Identity?.Name ?? "", now);
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
            return import;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportProblems.NotJudged;
        }
    }

    private static byte[] Pack(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(file);
        return packed.ToArray();
    }

    /// <summary>The file of a record; null when the record is broken.</summary>
    internal static byte[]? Unpack(byte[] packed)
    {
        // The last four bytes of gzip are the size of what was packed.
        var size = packed.Length < 4 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan()[^4..]);
        if (size is <= 0 or > FileLines<ImportState>.MostBytes)
            return null;
        try
        {
            var file = new byte[size];
            using var gzip = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            gzip.ReadExactly(file);
            return file;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
