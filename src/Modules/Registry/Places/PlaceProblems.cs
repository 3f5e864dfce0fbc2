using Yuelu.Kernel;

namespace Yuelu.Registry.Places;

/// <summary>Why enterprises get no place in the organisation tree.</summary>
internal static class PlaceProblems
{
    internal static readonly Problem PlacedMeanwhile = new(
        ProblemKind.Stale,
        "registry.placed-meanwhile",
        new(
            "其中一些企业刚刚由他人建立了组织，本次未建立任何一个；请刷新后再试。",
            "Someone else has just placed some of these enterprises, and none was placed now; look again and repeat."
        )
    );

    internal static Problem CannotBePlaced(string name, string code, Words why) =>
        new(
            ProblemKind.Conflict,
            "registry.cannot-be-placed",
            new Words(
                "“{0}”（{1}）不能建立组织，本次未建立任何一个：{2}",
                "“{0}” ({1}) cannot be placed, and none was placed: {2}"
            ).With(name, code, why)
        );
}
