using System.CommandLine;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Server;

/// <summary><c>yuelu api METHOD PATH</c>: any operation of the interface.</summary>
internal static class CallApi
{
    private const string Interface = "/api/v1/";
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "HEAD"];

    internal static Command Verb(Language language)
    {
        var method = new Argument<string>("METHOD")
        {
            Description = ServerWords.Method.In(language),
            HelpName = "GET|POST|PUT",
        };
        var path = ServerVerb.Argument("PATH", ServerWords.Path, language);
        var body = ServerVerb.Option("--body", "F|-", ServerWords.Body, language);
        var ifMatch = ServerVerb.Option("--if-match", "ETAG", ServerWords.IfMatch, language);
        var command = new Command("api", ServerWords.Api.In(language)) { method, path, body, ifMatch };
        command.SetAction(
            async (parsed, ct) =>
            {
                var asked = Read(
                    parsed.GetRequiredValue(method),
                    parsed.GetRequiredValue(path),
                    parsed.GetValue(body),
                    parsed.GetValue(ifMatch),
                    language
                );
                if (
                    !asked.Succeeded(out var call, out var problem)
                    || !Credentials.Read().Succeeded(out var credentials, out problem)
                )
                    return Terminal.Refuse(problem, language);
                using var portal = new Portal(credentials, language);
                if (!(await portal.SendAsync(call, ct)).Succeeded(out var answer, out problem))
                    return Terminal.Refuse(problem, language);
                Show(answer);
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Result<Call> Read(string method, string path, string? body, string? ifMatch, Language language)
    {
        method = method.ToUpperInvariant();
        if (!Methods.Contains(method))
            return CliProblems.Usage(ServerWords.NoMethod.With(method), "yuelu api --help");
        byte[]? bytes = null;
        if (
            body is not null
            && !InputFile.Load(body, language, ReaderLimits.Default).Succeeded(out bytes, out var problem)
        )
            return problem;
        // A file of JSON begins like JSON; whatever else an operation takes is bytes to it.
        var isJson = bytes is null || bytes.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
        return new Call(
            new(method),
            IsWhole(path) ? path : path.TrimStart('/'),
            bytes,
            isJson ? Call.Json : Call.Bytes,
            ifMatch,
            method == "POST" && ifMatch is null ? $"{Guid.CreateVersion7()}" : null
        );
    }

    private static bool IsWhole(string path) =>
        path.StartsWith(Interface, StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The body goes to standard output, what a later call needs to standard error.</summary>
    private static void Show(Answer answer)
    {
        if (answer.ETag is { } etag)
            Terminal.Complain($"ETag: {Plain.Of(etag)}");
        if (answer.Location is { } location)
            Terminal.Complain($"Location: {Plain.Of(location)}");
        Terminal.Print(
            answer.Json is { } json ? Shown.Written(json) : Plain.Of(System.Text.Encoding.UTF8.GetString(answer.Body))
        );
    }
}
