using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Series;

/// <summary>Takes files of official series in for the strategy office of the whole portal: what is official is the same for all of it.</summary>
internal sealed class SeriesDesk(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>Whether the person of this request may take series in.</summary>
    internal bool IsOpen => access.Reaches(Organisation.Root);

    /// <summary>Keeps a file to be looked at.</summary>
    internal async Task<Result<SeriesFile>> KeepAsync(byte[] file, string name, string by, CancellationToken ct) =>
        IsOpen ? await ImportSeries.KeepAsync(db, file, name, by, clock, ct) : SeriesProblems.NotYours;

    /// <summary>What a kept file would do now; to others than this office there is none.</summary>
    internal async Task<Result<SeriesPreview>> PreviewAsync(Guid id, CancellationToken ct) =>
        IsOpen ? await ImportSeries.PreviewAsync(db, id, clock, ct) : SeriesProblems.NoSuchFile;

    /// <summary>Takes a kept file in; to others than this office there is none.</summary>
    internal async Task<Result<SeriesFile>> TakeInAsync(Guid id, bool goodRowsOnly, string by, CancellationToken ct) =>
        IsOpen
            ? await ImportSeries.TakeInAsync(db, id, goodRowsOnly, by, access.ActingRole, clock, ct)
            : SeriesProblems.NoSuchFile;

    /// <summary>The files without their content, the newest first.</summary>
    internal IQueryable<SeriesFileView> Files =>
        db.Set<SeriesFile>()
            .OrderByDescending(file => file.UploadedAt)
            .ThenBy(file => file.Id)
            .Select(file => new SeriesFileView(
                file.Id,
                file.FileName,
                file.Sha256,
                file.UploadedAt,
                file.UploadedBy,
                file.TakenInAt,
                file.New,
                file.Corrections,
                file.LeftOut
            ));
}
