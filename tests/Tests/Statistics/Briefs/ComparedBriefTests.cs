using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Briefs;

/// <summary>Briefs are edited in Word; what the edit did to their numbers is found.</summary>
public sealed partial class ComparedBriefTests(Stores stores)
{
    /// <summary>What was edited in Word comes back: figures that were changed or taken out, and numbers that were typed, are named.</summary>
    [Fact]
    public async Task An_edited_file_is_checked_against_what_the_portal_computes()
    {
        await using var scene = await BriefScene.SetAsync(stores, StoreKind.Sqlite);
        var file = await BriefScene.BytesAsync(scene.Province, BriefScene.File);
        Assert.Empty((await CompareAsync(scene, file)).GetProperty("findings").EnumerateArray());
        var edited = Edit(
            file,
            text =>
                new Regex("企业").Replace(
                    text.Replace("160.0千元", "190.0千元", StringComparison.Ordinal),
                    "全省300家企业",
                    count: 1
                )
        );
        Assert.Equal(
            [("changed", "160.0千元", "190.0千元"), ("typed", "", "300")],
            (await CompareAsync(scene, edited))
                .GetProperty("findings")
                .EnumerateArray()
                .Select(one => (Of(one, "fate"), Of(one, "computed"), Of(one, "found")))
                .Order()
        );
        var cut = Edit(file, text => Control().Replace(text, "", 1));
        Assert.Equal("removed", Of((await CompareAsync(scene, cut)).GetProperty("findings")[0], "fate"));
        foreach (
            var (bytes, code) in new[]
            {
                (new byte[] { 1, 2, 3 }, "brief.not-word"),
                (Edit(file, _ => "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "brief.not-word"),
                (Edit(file, _ => new string('x', 1000)), "brief.not-word"),
                (
                    Edit(
                        file,
                        text =>
                            text.Replace("<w:body>", new string(' ', 30_000_000) + "<w:body>", StringComparison.Ordinal)
                    ),
                    "brief.not-word"
                ),
                (
                    Edit(file, text => text.Replace("SEPTEMBER", "OTHER", StringComparison.Ordinal), "customXml/item"),
                    "brief.unknown"
                ),
                (
                    Edit(file, text => text.Replace("asOf", "when", StringComparison.Ordinal), "customXml/item"),
                    "brief.not-ours"
                ),
            }
        )
        {
            using var answer = await SendAsync(scene, bytes);
            Assert.Equal(code, await ApiScene.CodeAsync(answer));
        }
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        var (_, form) = PortalFactory.Fill(
            await office.GetStringAsync(new Uri("/briefs", UriKind.Relative)),
            new() { ["file"] = "" }
        );
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form["__RequestVerificationToken"]), "__RequestVerificationToken" },
            { new ByteArrayContent(edited), "file", "edited.docx" },
        };
        using var page = await office.PostAsync(new Uri("/briefs/compare", UriKind.Relative), content);
        var said = await page.Content.ReadAsStringAsync();
        Assert.Contains("190.0千元", said, StringComparison.Ordinal);
        Assert.Contains("其中有 2 处不符", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_the_same_whichever_narrow_space_sets_its_thousands_apart()
    {
        await using var scene = await BriefScene.SetAsync(stores, StoreKind.Sqlite, 59_900);
        var file = await BriefScene.BytesAsync(scene.Province, BriefScene.File);
        var isWritten = false;
        var earlier = Edit(
            file,
            text =>
            {
                isWritten = text.Contains("60\u202F000.0千元", StringComparison.Ordinal);
                return text.Replace('\u202F', '\u2009');
            }
        );
        Assert.True(isWritten);
        Assert.Empty((await CompareAsync(scene, earlier)).GetProperty("findings").EnumerateArray());
    }

    private static string Of(JsonElement one, string name) => one.GetProperty(name).GetString()!;

    private static async Task<HttpResponseMessage> SendAsync(FilingScene scene, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        return await scene.Province.PostAsync(new Uri("/api/v1/brief-comparisons", UriKind.Relative), content);
    }

    private static async Task<JsonElement> CompareAsync(FilingScene scene, byte[] file)
    {
        using var answer = await SendAsync(scene, file);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The file with parts whose names begin so rewritten.</summary>
    private static byte[] Edit(byte[] file, Func<string, string> edit, string part = "word/document.xml")
    {
        using var memory = new MemoryStream();
        memory.Write(file);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
            foreach (
                var entry in zip.Entries.Where(one => one.FullName.StartsWith(part, StringComparison.Ordinal)).ToList()
            )
            {
                string text;
                using (var reader = new StreamReader(entry.Open()))
                    text = reader.ReadToEnd();
                var name = entry.FullName;
                entry.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(edit(text));
            }
        return memory.ToArray();
    }

    [GeneratedRegex("<w:sdt>.*?</w:sdt>")]
    private static partial Regex Control();
}
