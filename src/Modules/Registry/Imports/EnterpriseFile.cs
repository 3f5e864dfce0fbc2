using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Names;

namespace Yuelu.Registry.Imports;

/// <summary>A file of enterprises: one row each; a code that is known gets the new facts, another one is registered.</summary>
internal sealed class EnterpriseFile() : FileKind("enterprises", new("企业", "Enterprises"))
{
    /// <summary>Rows that are looked up and written together.</summary>
    private const int Chunk = 2000;

    internal override IReadOnlyList<(Words Heading, bool Needed, Words Says)> Columns { get; } =
    [
        .. EnterpriseColumns.All.Select(column =>
            (
                EnterpriseColumns.Heading(column),
                EnterpriseColumns.Required.Contains(column),
                EnterpriseColumns.Says(column)
            )
        ),
    ];

    internal override async Task<Result<FilePreview>> RunAsync(FileRun run, bool write, CancellationToken ct)
    {
        var lines = new FileLines<EnterpriseColumn>(
            run.File,
            EnterpriseColumns.Find,
            EnterpriseColumns.Required,
            EnterpriseColumns.Heading
        );
        var registrar = new Registrar(run.Db, run.Clock);
        if (write)
            await registrar.EnterAsync(ct);
        var tables = await RegisterTables.ReadAsync(run.Db, run.Scope, run.Today, ct);
        var pass = new Pass(new JudgeEnterprise(tables, run.Today, run.Import.Source), comparesNames: !write);
        foreach (var chunk in lines.Read().Select(line => new EnterpriseLine(line.Row, line.Cells)).Chunk(Chunk))
        {
            var good = pass.Judge(chunk, await KnownAsync(run.Db, chunk, ct));
            if (write && pass.Preview.HasErrors && !run.Import.GoodRowsOnly)
                return ImportProblems.HasErrors;
            if (write && await registrar.WriteAsync(good, run.Import.SentBy, run.Import.Id, ct) is { } problem)
                return problem;
            run.Report(pass.Preview.Rows);
        }
        if (lines.Problem is { } unusable)
            return unusable;
        if (write)
            await run.Db.SearchIndex().LearnAsync(ct);
        return pass.Preview.Build(write ? null : await pass.NearAsync(run.Db, ct));
    }

    private static async Task<Dictionary<string, Enterprise>> KnownAsync(
        YueluDb db,
        EnterpriseLine[] lines,
        CancellationToken ct
    )
    {
        var codes = lines.Select(JudgeEnterprise.CodeOf).Distinct().ToList();
        var known = db.Set<Enterprise>().AsNoTracking().Where(one => codes.Contains(one.Code));
        return await known.ToDictionaryAsync(one => one.Code, ct);
    }

    /// <summary>One pass over the rows of a file.</summary>
    /// <param name="comparesNames">Whether near-equal names are looked for afterwards: else none is kept.</param>
    private sealed class Pass(JudgeEnterprise judge, bool comparesNames)
    {
        private readonly Dictionary<string, int> rows = [];
        private readonly List<(int Row, string Code, string Name, NamedKey Key)> names = [];

        internal PreviewBuilder Preview { get; } = new();

        internal List<JudgedLine> Judge(EnterpriseLine[] lines, Dictionary<string, Enterprise> known)
        {
            var good = new List<JudgedLine>(lines.Length);
            foreach (var line in lines)
            {
                var code = JudgeEnterprise.CodeOf(line);
                if (code.Length > 0 && !rows.TryAdd(code, line.Row))
                    Preview.AddWrong(line.Row, [Twice(code)]);
                else if (judge.Judge(line, known.GetValueOrDefault(code)) is { } judged)
                    Take(judged, known.GetValueOrDefault(code), good);
                else
                    Preview.AddWrong(line.Row, judge.Errors.Select(Cell));
            }
            return good;
        }

        private void Take(JudgedLine line, Enterprise? before, List<JudgedLine> good)
        {
            good.Add(line);
            var after = line.Enterprise;
            Preview.Add(
                line.Row,
                EnterpriseWords.Name(line.Change),
                line.Change != EnterpriseChange.Unchanged,
                after.Code,
                line.Facts.Name
            );
            if (!comparesNames)
                return;
            var isNew = before is null || before.Name != after.Name;
            names.Add((line.Row, after.Code, after.Name, new(after.NameKey, after.Region, isNew)));
        }

        private (Words, string, Words) Twice(string code) =>
            (EnterpriseColumns.Heading(EnterpriseColumn.Code), code, ImportProblems.Twice(rows[code]).Detail);

        private static (Words, string, Words) Cell(CellError error) =>
            (EnterpriseColumns.Heading(error.Column), error.Value, error.Problem.Detail);

        /// <summary>Names of the file that are near-equal to one another or to one of the register.</summary>
        internal async Task<IReadOnlyList<PreviewNear>> NearAsync(YueluDb db, CancellationToken ct)
        {
            if (!names.Exists(name => name.Key.IsNew))
                return [];
            var others = db.Set<Enterprise>()
                .AsNoTracking()
                .Where(one => one.MergedInto == null)
                .Select(one => new
                {
                    one.Code,
                    one.Name,
                    one.NameKey,
                    one.Region,
                });
            await foreach (var other in others.AsAsyncEnumerable().WithCancellation(ct))
                if (!rows.ContainsKey(other.Code))
                    names.Add((0, other.Code, other.Name, new(other.NameKey, other.Region, false)));
            return
            [
                .. NearNames
                    .Find([.. names.Select(name => name.Key)])
                    .Select(pair => Told(names[pair.Earlier], names[pair.Later])),
            ];
        }

        /// <summary>The row of the file first; of two rows the later.</summary>
        private static PreviewNear Told(
            (int Row, string Code, string Name, NamedKey) one,
            (int Row, string Code, string Name, NamedKey) other
        )
        {
            if (other.Row == 0)
                (one, other) = (other, one);
            return new(other.Row, other.Code, other.Name, one.Code, one.Name);
        }
    }
}
