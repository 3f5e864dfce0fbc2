using System.Text;

namespace Yuelu.Platform.Api;

/// <summary>One request as it is sent.</summary>
/// <param name="Operation">The operation that it is meant for.</param>
/// <param name="Address">Path and query, as they travel.</param>
/// <param name="Limit">How many things it asks for at most, when it does so rightly.</param>
/// <param name="IsRight">Whether its address fits the document in all.</param>
internal sealed record ContractRequest(
    Contract.Operation Operation,
    string Address,
    IReadOnlyList<(string Name, string Value)> Headers,
    string? ContentType,
    byte[]? Body,
    int? Limit,
    bool IsRight
)
{
    private const int Told = 400;

    internal HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Operation.Method, new Uri(Address, UriKind.Relative));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null)
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }
        foreach (var (name, value) in Headers)
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    public override string ToString()
    {
        var headers = string.Join("; ", Headers.Select(one => $"{one.Name}: {Short(one.Value)}"));
        var body = Body is null ? "" : Short(Encoding.UTF8.GetString(Body));
        return $"{Operation.Method} {Short(Address)} [{headers}; {ContentType}] {body}";
    }

    private static string Short(string text) => text.Length <= Told ? text : $"{text[..Told]}… ({text.Length})";
}
