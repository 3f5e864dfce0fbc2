using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Yuelu.Platform.Ui;

/// <summary>Answers an act with a page.</summary>
public static class PageResult
{
    /// <summary>Renders <typeparamref name="TPage"/> in the frame with the parameters given.</summary>
    public static RazorComponentResult Of<TPage>(
        IDictionary<string, object> parameters,
        int status = StatusCodes.Status200OK
    )
        where TPage : IComponent =>
        new RazorComponentResult<WholePage>(
            new Dictionary<string, object?>
            {
                [nameof(WholePage.Page)] = typeof(TPage),
                [nameof(WholePage.Values)] = parameters,
            }
        )
        {
            StatusCode = status,
        };
}
