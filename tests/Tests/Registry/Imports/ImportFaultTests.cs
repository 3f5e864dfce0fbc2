using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Tables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Imports;

/// <summary>Files as they really come: merged cells, formulas, far too large, and a record that the storage has broken.</summary>
public sealed class ImportFaultTests(Stores stores)
{
    private const string Heading =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>统一社会信用代码</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>企业名称</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>行政区划代码</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>行业代码</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>从业人员（人）</t></is></c><c r=\"F1\" t=\"inlineStr\"><is><t>数据年份</t></is></c></row>";

    [Fact]
    public async Task Merged_cells_are_refused_with_their_place()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        var import = await SendAsync(
            scene,
            Workbook(
                Row(2, CreditCode.Of(1), "<v>320</v>"),
                "<mergeCells count=\"1\"><mergeCell ref=\"C2:C4\"/></mergeCells>"
            )
        );
        Assert.Equal("refused", import.GetProperty("state").GetString());
        Assert.Contains("C2:C4", import.GetProperty("refusal").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Empty(await RegisterScene.NamesAsync(scene.Office, RegisterScene.Enterprises));
    }

    [Fact]
    public async Task Of_a_formula_its_value_counts_and_one_that_failed_is_told()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        var right = await SendAsync(scene, Workbook(Row(2, CreditCode.Of(1), "<f>300+20</f><v>320</v>")));
        Assert.Equal(0, right.GetProperty("preview").GetProperty("wrongRows").GetInt32());
        var wrong = await SendAsync(scene, Workbook(Row(2, CreditCode.Of(1), "<f>1/0</f><v>#DIV/0!</v>", " t=\"e\"")));
        var error = Assert.Single(wrong.GetProperty("preview").GetProperty("errors").EnumerateArray());
        Assert.Equal("#DIV/0!", error.GetProperty("value").GetString());
        Assert.Equal("从业人员（人）", error.GetProperty("column").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task A_file_of_200_megabytes_is_refused_with_how_many_are_taken()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        using var content = new ByteArrayContent(new byte[200 << 20]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri($"{RegisterScene.Files}?kind=enterprises&source=s", UriKind.Relative)
        )
        {
            Content = content,
        };
        request.Headers.Add("Idempotency-Key", "large");
        using var answer = await scene.County.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("128 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = scene.Api.Store.Open();
        Assert.Empty(db.Set<RegistryImport>());
    }

    [Fact]
    public async Task The_template_of_another_kind_or_version_is_refused_and_ones_own_list_is_not()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        var (enterprises, other) = (
            FileKinds.Find("enterprises")!,
            FileKinds.All.First(kind => kind.Key != "enterprises")
        );
        string[] headings = [.. enterprises.Columns.Select(column => column.Heading.Zh)];
        string[] row =
        [
            .. headings.Select(heading =>
                heading switch
                {
                    "统一社会信用代码" => CreditCode.Of(1),
                    "企业名称" => "长沙岳麓机械有限公司",
                    "行政区划代码" => "430104",
                    "行业代码" => "35",
                    _ => "",
                }
            ),
        ];
        foreach (
            var (stamp, state, says) in new (string[]? Stamp, string State, string Says)[]
            {
                (null, "judged", ""),
                ([enterprises.Key, TemplateStamp.Version(enterprises)], "judged", ""),
                ([enterprises.Key, "0123456789abcdef"], "refused", "另一个版本"),
                ([other.Key, TemplateStamp.Version(other)], "refused", "另一种"),
            }
        )
        {
            var sent = await SendAsync(
                scene,
                WorkbookFile.Write(headings, [row], stamp is null ? null : ("stamp", stamp))
            );
            Assert.Equal(state, sent.GetProperty("state").GetString());
            if (says.Length > 0)
                Assert.Contains(
                    says,
                    sent.GetProperty("refusal").GetProperty("zh").GetString(),
                    StringComparison.Ordinal
                );
        }
        var template = await (await scene.Api.Portal.OfficerAsync()).GetByteArrayAsync(
            "/registry/files/templates/enterprises.xlsx"
        );
        Assert.Null(TemplateStamp.Refuse(template, enterprises));
        Assert.NotNull(TemplateStamp.Refuse(template, other));
    }

    [Theory, BothStores]
    public async Task A_record_that_the_storage_has_broken_says_so(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await using var db = scene.Api.Store.Open();
        var now = TimeProvider.System.GetUtcNow();
        var broken = new RegistryImport
        {
            OrganisationPath = RegisterScene.Yuelu,
            Kind = "enterprises",
            FileName = "list.csv",
            Sha256 = new string('0', 64),
            Content = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0],
            Source = "s",
            Scope = RegisterScene.Yuelu,
            Role = "county-officer",
            SentAt = now,
            SentBy = "yuelu",
        };
        db.Add(broken);
        db.Queue(ImportJob.Kind, broken.OrganisationPath, "yuelu", now);
        await db.SaveChangesAsync();
        RegistryImport found;
        do
        {
            await Task.Delay(100);
            found = await db.Set<RegistryImport>().AsNoTracking().SingleAsync();
        } while (found.State == ImportState.Sent);
        Assert.Equal(ImportProblems.BrokenRecord.Detail.Zh, found.RefusalZh);
        Assert.All(
            db.Set<Job>().Where(job => job.Kind == ImportJob.Kind.Code).ToList(),
            job => Assert.NotEqual(JobState.Failed, job.State)
        );
    }

    private static async Task<JsonElement> SendAsync(RegisterScene scene, byte[] workbook)
    {
        using var answer = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            $"{RegisterScene.Files}?kind=enterprises&source=2026-list&fileName=list.xlsx",
            workbook,
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return await RegisterScene.WaitAsync(scene.County, answer.Headers.Location!.ToString(), "sent");
    }

    private static string Row(int row, string code, string employees, string type = "") =>
        $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{code}</t></is></c><c r=\"B{row}\" t=\"inlineStr\"><is><t>长沙岳麓机械有限公司</t></is></c><c r=\"C{row}\"><v>430104</v></c><c r=\"D{row}\"><v>35</v></c><c r=\"E{row}\"{type}>{employees}</c><c r=\"F{row}\"><v>2025</v></c></row>";

    /// <summary>A workbook as spreadsheet programs write it, with one sheet.</summary>
    private static byte[] Workbook(string rows, string after = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(
                archive,
                "[Content_Types].xml",
                $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            );
            Add(
                archive,
                "_rels/.rels",
                $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                archive,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            );
            Add(
                archive,
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            );
            Add(
                archive,
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{Heading}{rows}</sheetData>{after}</worksheet>"
            );
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"));
    }
}
