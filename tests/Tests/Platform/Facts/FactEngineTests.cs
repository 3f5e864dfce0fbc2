using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Facts;

public sealed class FactEngineTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-facts-");
    private readonly FactEngine engine;

    public FactEngineTests() => engine = new(new(), new StorageOptions { Folder = folder.FullName });

    public void Dispose()
    {
        engine.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Values_come_back_as_they_went_in()
    {
        object?[][] rows =
        [
            ["a'\"\n中", 99_999_999_999_999.9999m, long.MinValue, true, new DateOnly(1, 1, 1)],
            [null, -0.0001m, 1L, false, new DateOnly(9999, 12, 31)],
            ["", null, null, null, null],
        ];
        using var session = engine.Open();
        session.Create(
            "a \"table\"",
            [
                new("a \"text\"", FactType.Text),
                new("number", FactType.Number),
                new("whole", FactType.Whole),
                new("yes", FactType.YesNo),
                new("day", FactType.Day),
            ]
        );
        using (var appender = session.Append("a \"table\""))
            foreach (var row in rows)
                appender.Add(row);
        Assert.Equal(rows, session.Read("SELECT * FROM \"a \"\"table\"\"\""));
    }

    [Fact]
    public void Temporary_tables_are_a_sessions_own_and_others_are_everybodys()
    {
        using var one = engine.Open();
        using var other = engine.Open();
        one.Do("CREATE TEMP TABLE mine AS SELECT 1 AS x; CREATE TABLE ours AS SELECT 2 AS x");
        Assert.Equal(2, other.Read("SELECT x FROM ours")[0][0]);
        Assert.ThrowsAny<System.Data.Common.DbException>(() => other.Read("SELECT x FROM mine"));
    }

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('{0}/../secret')")]
    [InlineData("COPY (SELECT 1) TO '{0}/../out.csv'")]
    [InlineData("ATTACH '{0}/../other.db'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET memory_limit = '100GB'")]
    public void Nothing_that_runs_leaves_the_engines_folder_or_changes_its_limits(string sql)
    {
        using var session = engine.Open();
        var files = folder.GetFiles().Length;
        Assert.ThrowsAny<System.Data.Common.DbException>(() => session.Read(sql.Replace("{0}", engine.Folder)));
        Assert.Equal(files, folder.GetFiles().Length);
    }

    [Fact]
    public void Files_in_its_folder_are_written_and_read()
    {
        using var session = engine.Open();
        session.Do($"COPY (SELECT 7 AS x) TO {FactSql.Text($"{engine.Folder}/x.parquet")} (FORMAT parquet)");
        Assert.Equal(7, session.Read($"SELECT x FROM {FactSql.Text($"{engine.Folder}/x.parquet")}")[0][0]);
    }

    [Fact]
    public async Task A_query_stops_when_it_is_cancelled()
    {
        using var session = engine.Open();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Task.Run(() =>
                session.Read(
                    "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 5",
                    stop.Token
                )
            )
        );
        Assert.Equal(1, session.Read("SELECT 1")[0][0]);
    }

    [Theory]
    [InlineData(63, 2)]
    [InlineData(512, 0)]
    [InlineData(512, 257)]
    public void Limits_that_make_no_sense_are_refused_at_the_start(int megabytes, int threads) =>
        Assert.Throws<StartRefusedException>(() =>
            new FactOptions { MemoryMegabytes = megabytes, Threads = threads }.Checked()
        );
}
