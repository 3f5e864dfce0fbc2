using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Observations;

/// <summary>Reads one row and gathers all that is wrong with it, so that the officer mends a row once.</summary>
internal sealed class RowReading(FigureTable.Line line, Func<string, Commitment?> find, DateOnly today)
{
    private readonly List<CellError> errors = [];

    /// <summary>All that is wrong with the row.</summary>
    public IReadOnlyList<CellError> Errors => errors;

    /// <summary>The row, or null when <see cref="Errors"/> has something.</summary>
    public FigureRow? Read()
    {
        foreach (var (column, text) in line.Cells)
            if (text.Length > FigureLimits.CellLength)
                Wrong(column, RowWords.TooLong, RowWords.Shorten.With(FigureLimits.CellLength));
        var commitment = ReadCommitment();
        var role = ReadRole();
        var period = ReadPeriod(role);
        var quantity = ReadValue();
        var factor = ReadUnit(commitment, role);
        CheckSource();
        if (errors.Count > 0)
            return null;
        return new FigureRow(
            line.Row,
            commitment!.Id,
            line[FigureColumn.Indicator],
            period,
            quantity!.Value,
            line[FigureColumn.Unit],
            factor,
            line[FigureColumn.Scope],
            role!.Value,
            line[FigureColumn.ProxyReason],
            line[FigureColumn.Source],
            line[FigureColumn.Address],
            line[FigureColumn.Note]
        );
    }

    private Commitment? ReadCommitment()
    {
        var code = HalfWidth.Of(line[FigureColumn.Commitment]).ToUpperInvariant();
        var found = find(code);
        if (found is null)
            Wrong(
                FigureColumn.Commitment,
                code.Length == 0 ? RowWords.Blank : RowWords.NoSuchCommitment,
                RowWords.UseACode
            );
        return found;
    }

    private FigureRole? ReadRole()
    {
        FigureRole? role = HalfWidth.ForSearch(line[FigureColumn.Proxy]) switch
        {
            "" or "否" or "no" or "n" or "0" or "false" => FigureRole.Indicator,
            "是" or "yes" or "y" or "1" or "true" => FigureRole.Proxy,
            "参照" or "reference" => FigureRole.Reference,
            _ => null,
        };
        if (role is null)
            Wrong(FigureColumn.Proxy, RowWords.NoSuchRole, RowWords.UseYesOrNo);
        if (role is FigureRole.Proxy or FigureRole.Reference && line[FigureColumn.ProxyReason].Length == 0)
            Wrong(FigureColumn.ProxyReason, RowWords.NoRoleReason, RowWords.SayWhatDiffers);
        return role;
    }

    private string ReadPeriod(FigureRole? role)
    {
        var text = line[FigureColumn.Period];
        if (text.Length == 0 && role == FigureRole.Proxy)
            return "";
        if (!Period.Parse(text).Succeeded(out var period, out _))
            Wrong(FigureColumn.Period, text.Length == 0 ? RowWords.Blank : RowWords.NoPeriod, RowWords.WriteAPeriod);
        else if (period.End > today)
            Wrong(FigureColumn.Period, RowWords.NotEnded.With(today.ToString("O")), RowWords.WaitForItsEnd);
        return period?.Code ?? "";
    }

    private Quantity? ReadValue()
    {
        var text = line[FigureColumn.Value];
        var value = FigureValue.Read(text);
        if (value is null)
            Wrong(FigureColumn.Value, text.Length == 0 ? RowWords.Blank : RowWords.NoNumber, RowWords.WriteANumber);
        return value;
    }

    private decimal ReadUnit(Commitment? commitment, FigureRole? role)
    {
        if (commitment is null || role is null or FigureRole.Proxy)
            return 1;
        // A report on a milestone (1 done, 0 not done) and the two sides of a comparison have no unit to hold to.
        if (commitment.Comparator is Comparator.Milestone or Comparator.Level or Comparator.AboveReference)
            return 1;
        var factor = UnitScale.Factor(line[FigureColumn.Unit], commitment.Unit);
        if (factor is null)
            Wrong(
                FigureColumn.Unit,
                RowWords.OtherUnit.With(commitment.Unit.Length == 0 ? RowWords.NoUnit : Words.Same(commitment.Unit)),
                RowWords.UseItsUnit
            );
        return factor ?? 1;
    }

    private void CheckSource()
    {
        if (line[FigureColumn.Source].Length == 0)
            Wrong(FigureColumn.Source, RowWords.Blank, RowWords.NameTheSource);
        var address = line[FigureColumn.Address];
        var isWeb =
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (address.Length > 0 && !isWeb)
            Wrong(FigureColumn.Address, RowWords.NoAddress, RowWords.WriteAnAddress);
    }

    private void Wrong(FigureColumn column, Words reason, Words mend) =>
        errors.Add(new CellError(line.Row, column, line[column], reason, mend));
}
