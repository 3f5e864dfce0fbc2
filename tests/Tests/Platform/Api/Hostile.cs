using System.Text;
using CsCheck;

namespace Yuelu.Platform.Api;

/// <summary>What nobody sends in earnest: in bytes, in addresses and in headers.</summary>
internal static class Hostile
{
    /// <summary>Parts of an address, as they travel. None holds NUL: a server refuses that before the portal sees it.</summary>
    internal static readonly Gen<string> Segment = Gen.OneOf(
        "%ED%A0%80",
        "%FF",
        "%C0%AF",
        "..%2F..%2Fetc",
        "%2F",
        "%5C",
        "%E2%80%AE",
        "%zz",
        "%",
        "%25",
        "0",
        "-1",
        "2147483648",
        "99999999999999999999",
        "00000000-0000-0000-0000-000000000000",
        "ffffffffffffffffffffffffffffffff",
        "%0A",
        "%0D%0AX-Injected:%201",
        "*",
        "'--",
        "null",
        "%F0%9F%92%A5",
        "a;b=c",
        "~",
        "__proto__",
        new string('a', 5000),
        "NORTH-2026",
        "north-2026%20",
        "T01%7F",
        "constructor",
        ".json",
        "%E4%B8%80",
        "%20"
    );

    /// <summary>Values in a query.</summary>
    internal static readonly Gen<string> Word = Gen.OneOf(
        Segment,
        Gen.OneOf(
            "",
            "%00",
            "T01%00",
            "501",
            "1e3",
            "+5",
            "5.0",
            "true",
            "TRUE",
            "9999-12-31",
            "0001-01-01",
            "2018-02-30",
            "-code",
            "--code",
            "AA",
            "LTE",
            "OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
            "MA",
            "_w",
            "%26limit=5",
            "x%3Dy",
            "%EF%BC%95",
            "accepted",
            "7",
            "%2B"
        )
    );

    internal static readonly Gen<string> IfMatch = Gen.OneOf(
        "",
        "\"\"",
        "\"x\"",
        "W/\"x\"",
        "W/*",
        "x",
        "\"",
        ",",
        "*, \"x\"",
        "\"密\"",
        "\0",
        new string('e', 9000),
        "\"a\",,\"b\""
    );

    internal static readonly Gen<string> Key = Gen.OneOf(
        "",
        " ",
        "k",
        "密钥",
        "a b",
        "\u007f",
        "'",
        new string('k', 200),
        new string('k', 201),
        "k\0"
    );

    internal static readonly Gen<string> ContentType = Gen.OneOf(
        "",
        "text/plain",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "application/xml",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "%%",
        "application/",
        "application/problem+json",
        "application/json; charset=utf-7",
        "application/json, text/plain"
    );

    /// <summary>Bytes that are no plan, no table and no JSON.</summary>
    internal static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 2000],
        Gen.OneOf(
                "",
                "\0",
                "{",
                "[1,",
                "\ufeff{}",
                "null",
                "[]",
                "\"x\"",
                "{}{}",
                "// x\n{}",
                "{\"a\":1,\"a\":2}",
                "%PDF-1.7\n",
                "PK\x03\x04",
                "<html>",
                "commitment,period,value,unit,source\n\"",
                "commitment,period,value,unit,source\nT01,2026,=1+1,%,\0\n",
                "\u202e一、目标\u0000",
                "题\n一、目标。到2030年，增加值达到99999999999999999999999999999999亿元。\n",
                HostileJson.Huge
            )
            .Select(Encoding.UTF8.GetBytes),
        Gen.Const((byte[])[0x7b, 0xff, 0xfe, 0x7d]),
        Gen.Const(Encoding.Unicode.GetBytes("{\"key\":\"x\"}"))
    );
}
