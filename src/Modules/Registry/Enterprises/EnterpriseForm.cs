using System.Text.Json;

namespace Yuelu.Registry.Enterprises;

/// <summary>What a form says of an enterprise; its fields bear the names of the columns.</summary>
internal sealed record EnterpriseForm(string Code, IReadOnlyDictionary<EnterpriseColumn, string> Cells)
{
    internal static readonly EnterpriseForm Empty = new("", new Dictionary<EnterpriseColumn, string>());

    internal static EnterpriseForm Of(IFormCollection form) =>
        new(
            form[FieldOf(EnterpriseColumn.Code)].ToString(),
            EnterpriseColumns.All.ToDictionary(column => column, column => form[FieldOf(column)].ToString().Trim())
        );

    /// <summary>Id and name of a column's field.</summary>
    internal static string FieldOf(EnterpriseColumn column) => JsonNamingPolicy.CamelCase.ConvertName($"{column}");

    /// <summary>The same by the names of the fields.</summary>
    internal IReadOnlyDictionary<string, string> Values =>
        Cells.ToDictionary(cell => FieldOf(cell.Key), cell => cell.Value);

    internal EnterpriseLine Line() =>
        new(0, new Dictionary<EnterpriseColumn, string>(Cells) { [EnterpriseColumn.Code] = Code });
}
