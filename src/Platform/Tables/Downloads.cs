namespace Yuelu.Platform.Tables;

/// <summary>Media types of downloads.</summary>
public static class Downloads
{
    public const string Csv = "text/csv; charset=utf-8";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Json = "application/json; charset=utf-8";
}
