using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>Short ways to decode in tests.</summary>
internal static class Decoding
{
    internal static Result<DecodedText> Decode(
        this byte[] file,
        string name = "plan.txt",
        ReaderLimits? limits = null
    ) => DecodeFile.Handle(file, name, limits ?? ReaderLimits.Default, CancellationToken.None);

    internal static string TextOf(this byte[] file, string name = "plan.txt", ReaderLimits? limits = null)
    {
        var result = file.Decode(name, limits);
        Assert.True(result.Problem is null, result.Problem?.Detail.En);
        return result.Value.Text;
    }

    /// <summary>The code of the refusal, which must speak both languages and name the file.</summary>
    internal static string? RefusalOf(this byte[] file, string name = "plan.txt", ReaderLimits? limits = null)
    {
        var problem = file.Decode(name, limits).Problem;
        if (problem is not null)
        {
            Assert.Contains(name, problem.Detail.Zh);
            Assert.Contains(name, problem.Detail.En);
            Assert.EndsWith("。", problem.Detail.Zh);
            Assert.EndsWith(".", problem.Detail.En);
        }
        return problem?.Code;
    }

    internal static byte[] In(this string text, string encoding) => ChineseEncodings.Of(encoding).GetBytes(text);
}
