using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Registry;
using Yuelu.Statistics.Filings.Attachments;

namespace Yuelu.Statistics.Filings;

/// <summary>Files that show what an enterprise says: taken, sealed with the copy, and seen by nobody else.</summary>
public sealed class AttachmentTests(Stores stores)
{
    private static readonly byte[] Notice = "%PDF-1.4\nthe works stood still\n%%EOF"u8.ToArray();

    [Theory, BothStores]
    public async Task Evidence_goes_with_the_copy_stays_as_it_is_and_is_as_near_as_the_return(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FilingAsync();
        var files = $"{filing}/attachments";
        var added = await ApiScene.CreateAsync(
            scene.Filler,
            $"{files}?fileName={Uri.EscapeDataString("..\\..\\..//停产通知.exe")}&use=condition",
            Notice
        );
        Assert.Equal("停产通知.pdf", added.GetProperty("name").GetString());
        Assert.Empty(await ListAsync(scene.County, files));
        await ApiScene.CreateAsync(scene.Filler, $"{files}?use=extension", Notice);
        var until = FilingScene.Today.AddDays(12);
        await ApiScene.ChangeAsync(scene.Filler, $"{filing}/ask-extension", new { until, why = "设备检修" });
        Assert.Equal([0], await ListAsync(scene.County, files));

        var spare = await ApiScene.CreateAsync(
            scene.Filler,
            $"{files}?use=finding&rule=r3",
            Package("xl/workbook.xml")
        );
        Assert.Equal(2, await ContentsAsync(scene));
        await ApiScene.ChangeAsync(scene.Filler, $"{files}/{spare.GetProperty("id").GetString()}/remove");
        Assert.Equal(1, await ContentsAsync(scene));

        await ApiScene.ChangeAsync(
            scene.Filler,
            $"{filing}/submit",
            new
            {
                values = FilingScene.Values(),
                condition = "stopped",
                conditionEvidence = "见停产通知",
            }
        );
        await ApiScene.ChangeAsync(scene.Approver, $"{filing}/sign");
        Assert.Equal([0, 1], await ListAsync(scene.County, files));
        Assert.Equal(
            "filing.not-with-you",
            await ApiScene.RefusedAsync(scene.Filler, $"{files}?use=condition", Package("word/document.xml"))
        );

        var filed = await scene.County.GetFromJsonAsync<JsonElement>(files);
        var one = $"{files}/{filed.GetProperty("attachments")[1].GetProperty("id").GetString()}";
        using (var answer = await scene.County.GetAsync(new Uri(one, UriKind.Relative)))
        {
            Assert.Equal(Notice, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
        Assert.Equal("attachment.filed", await FilingScene.RefusedAsync(scene.Filler, $"{one}/remove"));
        using var neighbour = await scene.Register.Api.ProgramAsync(
            "neighbour",
            Roles.EnterpriseFiller,
            $"{RegisterScene.Yuelu}{FilingScene.Two.ToLowerInvariant()}/"
        );
        foreach (var stranger in new[] { neighbour, scene.Register.Other })
        foreach (var address in new[] { one, $"{files}/{Guid.CreateVersion7()}" })
        {
            using var answer = await stranger.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("attachment.unknown", await ApiScene.CodeAsync(answer));
        }
        await AssertSealedAsync(scene);
    }

    /// <summary>The copy's hash, which stands in the log, covers what came with it; and the database refuses to change it.</summary>
    private static async Task AssertSealedAsync(FilingScene scene)
    {
        await using var db = scene.Store.Open();
        var filing = await db.Set<Filing>().SingleAsync(one => one.Copies == 1);
        var copy = await db.Set<FilingCopy>().AsNoTracking().SingleAsync();
        var form = await db.Set<Forms.FormVersion>().SingleAsync();
        var attached = await db.Set<FiledAttachment>().Where(one => one.Copy == 1).ToListAsync();
        var hash = copy.Sha256;
        Assert.Equal(hash, copy.Seal(form.ContentSha256, filing.Unit, filing.PeriodCode, attached).Sha256);
        Assert.NotEqual(hash, copy.Seal(form.ContentSha256, filing.Unit, filing.PeriodCode).Sha256);
        foreach (
            var change in new[]
            {
                "update statistics_filed_attachment set name = 'x'",
                "delete from statistics_filed_attachment",
                "delete from statistics_attachment_content",
                "update statistics_attachment_content set bytes = bytes",
            }
        )
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(change));
    }

    [Fact]
    public async Task What_is_no_file_of_a_kind_that_is_taken_is_refused_whatever_it_is_called()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        var files = $"{await scene.FilingAsync()}/attachments";
        foreach (
            var (code, file) in new (string, byte[])[]
            {
                ("attachment.no-file", []),
                ("attachment.other-kind", "MZ\u0090\0"u8.ToArray()),
                ("attachment.other-kind", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
                ("attachment.other-kind", "PK\u0003\u0004 no package"u8.ToArray()),
                ("attachment.other-kind", Package("other.xml")),
                ("attachment.other-kind", Package("xl/workbook.xml", "xl/vbaProject.bin")),
                ("attachment.too-large", [.. Notice, .. new byte[10 * 1024 * 1024]]),
            }
        )
            Assert.Equal(code, await ApiScene.RefusedAsync(scene.Filler, $"{files}?fileName=notice.pdf", file));
        Assert.Equal(
            "attachment.no-such-rule",
            await ApiScene.RefusedAsync(scene.Filler, $"{files}?use=finding&rule=r99", Notice)
        );
        Assert.Equal(0, await ContentsAsync(scene));
    }

    [Theory]
    [InlineData(null, "attachment.jpg")]
    [InlineData("/etc/passwd", "passwd.jpg")]
    [InlineData("C:\\照片\\厂房.JPEG", "厂房.jpg")]
    [InlineData("..", "attachment.jpg")]
    [InlineData("a\r\n\u202Egpj.exe", "agpj.jpg")]
    public void A_name_keeps_neither_path_nor_control_characters_nor_another_ending(string? sent, string kept) =>
        Assert.Equal(kept, AttachmentDesk.NameOf(sent, AttachmentKind.Jpeg));

    /// <summary>A package with these parts.</summary>
    private static byte[] Package(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts.Prepend("[Content_Types].xml"))
                package.CreateEntry(part);
        return file.ToArray();
    }

    private static async Task<int?[]> ListAsync(HttpClient program, string files)
    {
        var list = await program.GetFromJsonAsync<JsonElement>(files);
        return
        [
            .. list.GetProperty("attachments")
                .EnumerateArray()
                .Select(one =>
                    one.GetProperty("copy") is { ValueKind: JsonValueKind.Number } copy ? (int?)copy.GetInt32() : null
                ),
        ];
    }

    private static async Task<int> ContentsAsync(FilingScene scene)
    {
        await using var db = scene.Store.Open();
        return await db.Set<AttachmentContent>().CountAsync();
    }
}
