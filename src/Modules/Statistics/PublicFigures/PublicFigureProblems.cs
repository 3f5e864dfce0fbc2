using Yuelu.Kernel;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Why something about public figures is refused.</summary>
internal static class PublicFigureProblems
{
    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "public-figures.not-yours",
        new(
            "只有全省的战略办公室可以决定公开数据、处理报错。",
            "Only the strategy office of the whole portal decides on public figures and answers reports."
        )
    );

    internal static readonly Problem NoNumber = new(
        ProblemKind.Invalid,
        "disclosure-rule.no-number",
        new("请填写数字。", "Give a number.")
    );

    internal static readonly Problem LeastUnits = new(
        ProblemKind.Invalid,
        "disclosure-rule.least-units",
        new("最少企业数应为 2 至 100 的整数。", "The least number of enterprises is a whole number from 2 to 100.")
    );

    internal static readonly Problem HalfDominance = new(
        ProblemKind.Invalid,
        "disclosure-rule.half-dominance",
        new(
            "优势规则要么两项都填，要么都不填：n 为 1 至 10 的整数，k 大于 0、小于 100。",
            "Of the rule of dominance give both parts or none: n is a whole number from 1 to 10, k above 0 and below 100."
        )
    );

    internal static readonly Problem Percent = new(
        ProblemKind.Invalid,
        "disclosure-rule.percent",
        new("百分数应大于 0、不超过 100。", "A percentage is above 0 and at most 100.")
    );

    internal static readonly Problem NoConcentration = new(
        ProblemKind.Invalid,
        "disclosure-rule.no-concentration",
        new(
            "优势规则与 p% 规则至少要有一项，否则一家独大的合计会公开。",
            "Give the rule of dominance or the p% rule; without either, a sum that is nearly one enterprise's would be shown."
        )
    );

    internal static Problem TooFine(string code) =>
        new(
            ProblemKind.Invalid,
            "public-field.too-fine",
            new Words(
                "“{0}”的小数位数多于 4 位，公开数据文件放不下：请先修订定义。",
                "“{0}” has more than 4 decimals, which public files do not hold: revise its definition first."
            ).With(code)
        );

    internal static Problem NotOfTheForm(string code) =>
        new(
            ProblemKind.Invalid,
            "public-field.not-of-the-form",
            new Words(
                "“{0}”不是只由这张调查表的指标算出的，不能放在它的公开数据里。",
                "“{0}” is not computed from numbers of this form alone, so it cannot stand among its public figures."
            ).With(code)
        );

    internal static Problem InputNotPublic(string code, string fields) =>
        new(
            ProblemKind.Invalid,
            "public-field.input-not-public",
            new Words(
                "“{0}”要用到没有公开的指标 {1}：请先决定公开它们。",
                "“{0}” reads numbers that are not public, {1}: decide on these first."
            ).With(code, fields)
        );

    internal static readonly Problem NoDay = new(
        ProblemKind.Invalid,
        "public-figures.no-day",
        new("请填写起始日期，例如 2026-01-01。", "Give the first day, such as 2026-01-01.")
    );

    internal static readonly Problem NoSource = new(
        ProblemKind.Invalid,
        "public-figures.no-source",
        new("请写明依据，不超过 500 字。", "Give the ground on which it rests, in at most 500 characters.")
    );

    internal static readonly Problem NoSuchNumber = new(
        ProblemKind.Invalid,
        "public-field.no-such-number",
        new(
            "没有这个可以相加的指标：请从已发布的调查表中选取。",
            "There is no such number that can be added up: choose one of a published form."
        )
    );

    internal static readonly Problem Unknown = new(
        ProblemKind.NotFound,
        "public-figures.unknown",
        new("没有公开这项数据。", "No such figures are public.")
    );

    internal static readonly Problem UnknownReport = new(
        ProblemKind.NotFound,
        "error-report.unknown",
        new("没有这条报错。", "There is no such report.")
    );

    internal static readonly Problem NoText = new(
        ProblemKind.Invalid,
        "error-report.no-text",
        new("请写明哪里不对，不超过 2000 字。", "Say what is wrong, in at most 2000 characters.")
    );

    internal static readonly Problem NoAnswer = new(
        ProblemKind.Invalid,
        "error-report.no-answer",
        new("请写明核对结果，不超过 2000 字。", "Say what was found, in at most 2000 characters.")
    );

    internal static readonly Problem NotAnswered = new(
        ProblemKind.Conflict,
        "error-report.not-answered",
        new("请先答复，再办结。", "Answer it before it is closed.")
    );

    internal static readonly Problem ReportClosed = new(
        ProblemKind.Conflict,
        "error-report.closed",
        new("这条报错已经办结。", "This report is closed.")
    );

    internal static readonly Problem ReportChanged = new(
        ProblemKind.Stale,
        "error-report.changed",
        new(
            "您读取之后有人处理了这条报错，没有写入。请重新读取。",
            "Somebody worked on this report after you read it; nothing was written. Read it again."
        )
    );

    internal static Problem Tied(string one, string other, string by) =>
        new(
            ProblemKind.Conflict,
            "public-field.tied",
            new Words(
                "{0} 与已公开的 {1} 由 {2} 关联：两项同时公开，被隐藏的数可以推算得更准。请只公开其中一项。",
                "{0} is tied to {1}, which is public, by {2}: beside each other they would tell more of what is hidden. Make one of them public."
            ).With(one, other, by)
        );
}
