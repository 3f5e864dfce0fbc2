using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>What decoding tells of a file that it did read.</summary>
internal static class DecodeFindings
{
    public static Finding Encoding(string encoding) =>
        new(
            "document.encoding",
            Severity.Info,
            0,
            0,
            new Words($"文件不是UTF-8，按{encoding}解码。", $"The file is not UTF-8; it was decoded as {encoding}.")
        );

    public static Finding Unreadable(int start, int end) =>
        new(
            "document.unreadable-characters",
            Severity.Loss,
            start,
            end,
            new Words(
                "此处的字节不成文字，以�代替：请对照原文补上。",
                "The bytes here are no text and stand as �: fill them in from the original."
            )
        );

    public static Finding MoreUnreadable(int places, int start, int end) =>
        new(
            "document.unreadable-characters",
            Severity.Loss,
            start,
            end,
            new Words($"此后还有{places}处不成文字的字节。", $"{places} further places hold bytes that are no text.")
        );

    public static Finding LeftOut(string code, int chars, Words what) =>
        new(
            code,
            Severity.Info,
            0,
            0,
            new Words(
                $"解码时略去{what.Zh}，共{chars}个字符。",
                $"Decoding left out {what.En}, {chars} characters in all."
            )
        );

    public static Finding Page(int number, int at) =>
        new(
            "document.page-without-text",
            Severity.Loss,
            at,
            at,
            new Words(
                $"第{number}页没有文字层，可能是图片：请对照原文补上。",
                $"Page {number} holds no text and may be a picture: fill it in from the original."
            )
        );

    public static Finding BrokenPage(int number, int at) =>
        new(
            "document.page-unreadable",
            Severity.Loss,
            at,
            at,
            new Words(
                $"第{number}页的内容损坏，未能读出：请对照原文补上。",
                $"Page {number} is damaged and could not be read: fill it in from the original."
            )
        );
}
