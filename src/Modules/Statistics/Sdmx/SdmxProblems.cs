using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Every refusal of the SDMX addresses.</summary>
internal static class SdmxProblems
{
    internal static readonly Problem WhichFlow = new(
        ProblemKind.Invalid,
        "sdmx.which-flow",
        new Words(
            "这个地址不止指一个数据流：请写明 {0} 之一。",
            "The address means more than one flow: name one of {0}."
        ).With(string.Join(", ", SdmxFlows.All.Select(flow => flow.Id)))
    );

    internal static readonly Problem UpdatedAfterAsOf = new(
        ProblemKind.Invalid,
        "sdmx.updated-after-as-of",
        new(
            "updatedAfter 晚于 asOf：请把它写得不晚于 asOf。",
            "updatedAfter is later than asOf: give one that is no later than asOf."
        )
    );

    /// <param name="unknown">Codes of the key that no list has.</param>
    internal static Problem NoResults(string flow, string[] unknown) =>
        new(
            ProblemKind.NotFound,
            "sdmx.no-results",
            (
                unknown.Length == 0
                    ? new Words(
                        "没有符合的数据。有数据的取值见 /rest/availableconstraint/{0}。",
                        "No data fit. Which values have data is told at /rest/availableconstraint/{0}."
                    ).With(flow)
                    : new Words(
                        "没有符合的数据：没有代码 {1}。有数据的取值见 /rest/availableconstraint/{0}。",
                        "No data fit: there is no code {1}. Which values have data is told at /rest/availableconstraint/{0}."
                    ).With(flow, string.Join(", ", unknown))
            )
        );

    internal static Problem NoSuchStructure(string what) =>
        new(
            ProblemKind.NotFound,
            "sdmx.no-such-structure",
            new Words(
                "没有“{0}”。全部结构见 /rest/structure/all/all/latest。",
                "There is no “{0}”. All structures are told at /rest/structure/all/all/latest."
            ).With(what)
        );

    internal static Problem NotServed(string what) =>
        new(
            ProblemKind.NotFound,
            "sdmx.not-served",
            new Words(
                "这里没有“{0}”：提供 data、availableconstraint、schema 和各种结构。",
                "“{0}” is not served here: data, availableconstraint, schema and structures are."
            ).With(what)
        );

    internal static Problem ParameterNotServed(string name) =>
        new(
            ProblemKind.NotFound,
            "sdmx.parameter-not-served",
            new Words(
                "这里不提供参数 {0}：请去掉它，用键、时期、firstNObservations 或 lastNObservations 缩小结果；结果逐个序列按时期先后给出。",
                "The parameter {0} is not served here: leave it out and narrow the answer by the key, the periods, firstNObservations or lastNObservations; it comes series by series, the earliest period first."
            ).With(name)
        );

    internal static Problem ValueNotServed(string name, string value, string allowed) =>
        new(
            ProblemKind.NotFound,
            "sdmx.value-not-served",
            new Words(
                "这里不提供参数 {0} 的值“{1}”；可以是：{2}。",
                "The parameter {0} is not served here with “{1}”; it may be: {2}."
            ).With(name, value, allowed)
        );

    internal static Problem FilterNotServed(string name, string dimensions) =>
        new(
            ProblemKind.NotFound,
            "sdmx.filter-not-served",
            new Words(
                "这里不按属性和数值筛选，不提供 {0}；可以按维度筛选：{1}。",
                "Filters by attributes and values are not served here, so {0} is not; dimensions can be filtered: {1}."
            ).With(name, dimensions)
        );

    internal static Problem WrongKey(string key, string[] dimensions) =>
        new(
            ProblemKind.Invalid,
            "sdmx.wrong-key",
            new Words(
                "键“{0}”不合：应有{1}段，依次为 {2}；空着的段是任意值，一段里的几个值用 + 隔开，all 是全部。",
                "The key “{0}” does not fit: it has {1} parts, {2}; an empty part is any value, several values of a part have + between them, and all is everything."
            ).With(key, dimensions.Length, string.Join('.', dimensions))
        );

    internal static Problem BadParameter(string name, string value, string allowed) =>
        new(
            ProblemKind.Invalid,
            "sdmx.bad-parameter",
            new Words(
                "参数 {0} 的值“{1}”不合；可以是：{2}。",
                "The parameter {0} cannot be “{1}”; it may be: {2}."
            ).With(name, value, allowed)
        );

    internal static Problem TooMuch(long found, int most) =>
        new(
            ProblemKind.TooLarge,
            "sdmx.too-much",
            new Words(
                "结果有 {0} 个数据，一次最多 {1} 个。请缩小键或时期（startPeriod、endPeriod）。",
                "The answer would have {0} observations; at most {1} are given at once. Narrow the key or the periods (startPeriod, endPeriod)."
            ).With(found, most)
        );

    internal static Problem NotAcceptable(string accept, string[] served) =>
        new(
            ProblemKind.UnsupportedMedia,
            "sdmx.not-acceptable",
            new Words("没有“{0}”这种格式；有：{1}。", "There is no format “{0}”; there are: {1}.").With(
                accept,
                string.Join(", ", served)
            )
        );

    /// <param name="asked">The format of time series.</param>
    /// <param name="served">The same for any data.</param>
    internal static Problem TimeSeriesOnly(string asked, string dimension, string served) =>
        new(
            ProblemKind.UnsupportedMedia,
            "sdmx.time-series-only",
            new Words(
                "“{0}”只写时间序列，不能配 dimensionAtObservation={1}；请改用“{2}”。",
                "“{0}” takes time series alone and does not go with dimensionAtObservation={1}; ask for “{2}”."
            ).With(asked, dimension, served)
        );

    /// <summary>The code of SDMX's web-service guidelines and the HTTP status that goes with it.</summary>
    internal static (string Code, int Status) CodeOf(Problem problem) =>
        problem.Kind switch
        {
            ProblemKind.NotFound when problem.Code.EndsWith("not-served", StringComparison.Ordinal) => (
                "501",
                StatusCodes.Status501NotImplemented
            ),
            ProblemKind.NotFound => ("100", StatusCodes.Status404NotFound),
            ProblemKind.Broken => ("500", StatusCodes.Status500InternalServerError),
            ProblemKind.TooLarge => ("130", StatusCodes.Status413PayloadTooLarge),
            ProblemKind.UnsupportedMedia => ("140", StatusCodes.Status406NotAcceptable),
            _ => ("140", StatusCodes.Status400BadRequest),
        };
}
