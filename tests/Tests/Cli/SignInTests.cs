using System.Runtime.Versioning;
using System.Text;

namespace Yuelu.Cli;

/// <summary>The command line and a portal that is not there, not trusted, or not a portal.</summary>
[SupportedOSPlatform("linux")]
public sealed class SignInTests : IDisposable
{
    private const string Secret = "yuelu_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private const string Me = """{"name":"officer","roles":[],"scopes":["plans:read"]}""";

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("yuelu-cli-");

    public void Dispose() => home.Delete(recursive: true);

    private string Credentials => Path.Combine(home.FullName, "yuelu", "credentials.json");

    [Fact]
    public void A_token_that_the_portal_knows_is_kept_for_its_owner_alone_and_never_printed()
    {
        using var server = new BrokenServer(_ => BrokenServer.Json(200, Me));
        var run = LogIn(server.Address);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"已登录 {server.Address}/，账号 officer。\n", run.Output);
        Assert.Equal([$"Bearer {Secret}"], server.All("Authorization"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Credentials));
        Assert.Contains("officer", Run("me").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("logout").ExitCode);
        Assert.False(File.Exists(Credentials));
        Refused("server.not-signed-in", "me");
    }

    [Fact]
    public void A_token_that_the_portal_refuses_is_not_kept()
    {
        const string Told = """{"status":401,"code":"api.bad-token","detail":"访问令牌不存在。"}""";
        using var server = new BrokenServer(_ => BrokenServer.Json(401, Told));
        var run = LogIn(server.Address);
        Assert.Equal("yuelu: 访问令牌不存在。 换好后请运行 yuelu login。 [api.bad-token]\n", run.Error);
        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(Credentials));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", "server.not-reachable")]
    [InlineData("http://plans.example.org", "server.not-encrypted")]
    [InlineData("plans.example.org", "server.no-address")]
    [InlineData("ftp://localhost", "server.no-address")]
    public void A_server_that_will_not_do_is_refused_in_one_sentence(string server, string code)
    {
        var run = LogIn(server);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($"。 [{code}]\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_nobody_vouches_for_is_not_trusted_and_gets_no_token()
    {
        using var server = new BrokenServer(_ => BrokenServer.Json(200, Me), isSecure: true);
        Assert.EndsWith("[server.not-trusted]\n", LogIn(server.Address).Error, StringComparison.Ordinal);
        Assert.Empty(server.Heads);
    }

    [Fact]
    public void What_is_no_portal_is_told_as_such()
    {
        using var server = new BrokenServer(_ =>
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"
        );
        Assert.EndsWith("[server.no-portal]\n", LogIn(server.Address).Error, StringComparison.Ordinal);
        using var elsewhere = new BrokenServer(_ =>
            $"HTTP/1.1 302 Found\r\nLocation: {server.Address}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        Assert.EndsWith("[server.no-portal]\n", LogIn(elsewhere.Address).Error, StringComparison.Ordinal);
        Assert.Single(elsewhere.Heads);
    }

    [Fact]
    public void Nothing_but_a_token_is_taken_for_one()
    {
        Assert.EndsWith("[token.none-given]\n", LogIn("http://127.0.0.1:9", "").Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "[token.none-given]\n",
            LogIn("http://127.0.0.1:9", "two words").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Credentials_that_others_may_read_or_that_are_damaged_are_not_used()
    {
        Keep("http://127.0.0.1:9", UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Refused("credentials.open-to-others", "me");
        File.WriteAllText(Credentials, "[");
        File.SetUnixFileMode(Credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Refused("credentials.damaged", "me");
    }

    [Fact]
    public void A_connection_that_breaks_is_tried_again_with_the_same_key()
    {
        using var server = new BrokenServer(count => count < 3 ? null : BrokenServer.Json(201, """{"id":"1"}"""));
        Keep(server.Address);
        var run = Run("api", "POST", "plans/x/settings", "--body", Body());
        Assert.Equal(0, run.ExitCode);
        var keys = server.All("Idempotency-Key");
        Assert.Equal(3, keys.Count);
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void It_is_tried_three_times_at_most()
    {
        using var server = new BrokenServer(_ => null);
        Keep(server.Address);
        Refused("server.not-reachable", "plan", "list");
        Assert.Equal(3, server.Heads.Count);
    }

    [Fact]
    public void A_change_that_cannot_be_repeated_is_not()
    {
        using var server = new BrokenServer(_ => null);
        Keep(server.Address);
        Refused("server.broke-off", "api", "POST", "drafts/x/publish", "--body", Body(), "--if-match", "\"a\"");
        Assert.Equal(["\"a\""], server.All("If-Match"));
        Assert.Empty(server.All("Idempotency-Key"));
    }

    [Fact]
    public void The_token_goes_to_no_other_server()
    {
        using var server = new BrokenServer(_ => BrokenServer.Json(200, Me));
        Keep("http://127.0.0.1:9");
        Refused("server.another", "api", "GET", server.Address);
        Refused("server.another", "api", "GET", $"//{server.Address.Split('/')[^1]}/x");
        using var astray = new BrokenServer(_ =>
            BrokenServer.Json(200, $$"""{"items":[],"next":"{{server.Address}}/x"}""")
        );
        Keep(astray.Address);
        Refused("server.another", "plan", "list");
        Assert.Empty(server.Heads);
    }

    [Fact]
    public void What_the_portal_tells_does_nothing_to_the_terminal()
    {
        const string Told = """{"items":[{"slug":"a\u001b[2Jb","title":{"zh":"\u202e题","en":""}}],"next":null}""";
        using var server = new BrokenServer(_ => BrokenServer.Json(200, Told));
        Keep(server.Address);
        var run = Run("plan", "list");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    private string Body()
    {
        var file = Path.Combine(home.FullName, "body.json");
        File.WriteAllText(file, "{}");
        return file;
    }

    private void Keep(string server, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Credentials)!);
        File.WriteAllText(Credentials, $$"""{"server":"{{server}}/","token":"{{Secret}}"}""");
        File.SetUnixFileMode(Credentials, mode);
    }

    private YueluProcess.Outcome LogIn(string server, string token = Secret) =>
        YueluProcess.RunAt(home.FullName, Encoding.UTF8.GetBytes($"{token}\n"), "login", "--server", server);

    private YueluProcess.Outcome Run(params string[] arguments) => YueluProcess.RunAt(home.FullName, [], arguments);

    private void Refused(string code, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($" [{code}]\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
    }
}
