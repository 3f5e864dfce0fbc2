using Yuelu.Kernel;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>How far a reported error is.</summary>
public enum ErrorReportState
{
    /// <summary>待处理: nobody has answered.</summary>
    Open,

    /// <summary>已答复: the office has written what it found.</summary>
    Answered,

    /// <summary>已办结: nothing is left to do; how to reach its sender is forgotten.</summary>
    Closed,
}

/// <summary>报错: what somebody who reads public figures takes for an error; the strategy office's task until it is closed.</summary>
internal sealed class ErrorReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the form.</summary>
    public string FormCode { get; init; } = "";

    /// <summary>Code of the number.</summary>
    public string Field { get; init; } = "";

    /// <summary>What was looked at: the query of the page, with its cube.</summary>
    public string Place { get; init; } = "";

    /// <summary>What is wrong, in its sender's words.</summary>
    public string Text { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }

    public ErrorReportState State { get; private set; }

    /// <summary>What the office found; empty while it has not answered.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When its state changed last.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Who changed it; empty while nobody has.</summary>
    public string By { get; private set; } = "";

    /// <summary>Changes with each act.</summary>
    public Guid Stamp { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whom personal data of its sender are about.</summary>
    internal string Subject => $"error-report/{Id}";

    internal static ErrorReport Send(string form, string field, string place, string text, DateTimeOffset now) =>
        new()
        {
            FormCode = form,
            Field = field,
            Place = place,
            Text = text,
            SentAt = now,
            Since = now,
        };

    /// <summary>Writes what was found; an answer may be written anew until it is closed.</summary>
    internal Problem? AnswerWith(string text, string by, DateTimeOffset now)
    {
        if (State == ErrorReportState.Closed)
            return PublicFigureProblems.ReportClosed;
        if (text.Length is 0 or > ErrorReportLimits.LongestText)
            return PublicFigureProblems.NoAnswer;
        Answer = text;
        Move(ErrorReportState.Answered, by, now);
        return null;
    }

    /// <summary>Ends it.</summary>
    internal Problem? Close(string by, DateTimeOffset now)
    {
        if (State == ErrorReportState.Closed)
            return PublicFigureProblems.ReportClosed;
        if (State == ErrorReportState.Open)
            return PublicFigureProblems.NotAnswered;
        Move(ErrorReportState.Closed, by, now);
        return null;
    }

    private void Move(ErrorReportState state, string by, DateTimeOffset now) =>
        (State, By, Since, Stamp) = (state, by, now, Guid.CreateVersion7());
}

/// <summary>How much a report may say.</summary>
internal static class ErrorReportLimits
{
    internal const int LongestText = 2000;
    internal const int LongestPlace = 500;
}
